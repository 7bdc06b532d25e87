package uz.consbridge.delivery.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.delivery.Delivery;
import uz.consbridge.delivery.DeliveryMetrics;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.delivery.RecordHandler;
import uz.consbridge.delivery.intake.Content;
import uz.consbridge.delivery.intake.LaneKey;
import uz.consbridge.events.EventCodec;

/** One attempt: reads a record and gives it to the handler. */
public final class Handling {

	private static final Logger LOG = LoggerFactory.getLogger(Handling.class);

	private final RecordHandler handler;

	private final EventCodec codec;

	private final DeliveryMetrics metrics;

	private final Clock clock;

	public Handling(RecordHandler handler, EventCodec codec, DeliveryMetrics metrics, Clock clock) {
		this.handler = handler;
		this.codec = codec;
		this.metrics = metrics;
		this.clock = clock;
	}

	/** Makes the attempt; whatever the handler throws comes back as an outcome. */
	public Outcome attempt(LaneKey lane, Content content, int attempt, boolean replayed) {
		return switch (this.codec.decode(content.texts(), content.payload())) {
			case EventCodec.Decoded.Malformed malformed -> new Outcome.Park(ParkReason.MALFORMED, malformed.reason());
			case EventCodec.Decoded.Intact intact ->
				handle(new Delivery(lane.topic(), lane.key(), intact.event(), attempt, replayed));
		};
	}

	private Outcome handle(Delivery delivery) {
		Instant begun = this.clock.instant();
		Outcome outcome = outcomeOf(delivery);
		this.metrics.handled(delivery.topic(), outcome, Duration.between(begun, this.clock.instant()));
		return outcome;
	}

	private Outcome outcomeOf(Delivery delivery) {
		try {
			return this.handler.handle(delivery);
		}
		catch (RuntimeException | LinkageError | AssertionError | StackOverflowError ex) {
			Outcome outcome = HandlerFailures.outcomeOf(ex);
			if (outcome instanceof Outcome.Park) {
				LOG.error("The handler failed on event {} of {}", delivery.event().id(), delivery.topic(), ex);
			}
			else {
				LOG.warn("The database failed on event {} of {}: {}", delivery.event().id(), delivery.topic(),
						ex.toString());
			}
			return outcome;
		}
	}

}
