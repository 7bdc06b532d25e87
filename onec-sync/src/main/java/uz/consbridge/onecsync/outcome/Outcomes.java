package uz.consbridge.onecsync.outcome;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventData;
import uz.consbridge.events.EventTypes;
import uz.consbridge.events.Ids;
import uz.consbridge.events.SnapshotId;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Target;
import uz.consbridge.events.Topics;
import uz.consbridge.onecsync.OnecProperties;

/**
 * Publishes outcomes and snapshots. A decision is done only once Kafka has acknowledged
 * its outcome; until then it comes again. The same outcome of the same decision has the
 * same event id.
 */
@Component
public class Outcomes {

	private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

	private static final String SOURCE = "onec-sync";

	private static final Duration COME_BACK = Duration.ofSeconds(1);

	private final EventPublisher publisher;

	private final Clock clock;

	private final Duration timeout;

	Outcomes(EventPublisher publisher, Clock clock, OnecProperties properties) {
		this.publisher = publisher;
		this.clock = clock;
		this.timeout = properties.outcomeTimeout();
	}

	/** The document exists. */
	public Outcome linked(Decision decision, UUID contractorKey, DocumentState document) {
		return tell(decision, "linked",
				new EffectOutcome.DocumentLinked(decision.consId(), decision.id(), contractorKey.toString(), document));
	}

	/**
	 * The decision is carried out.
	 * @param document as read back; none when there is nothing to show
	 */
	public Outcome done(Decision decision, String effect, @Nullable DocumentState document) {
		return tell(decision, effect,
				new EffectOutcome.Done(decision.consId(), decision.id(), Target.ONEC, effect, null, document));
	}

	/** 1C refused for a business reason. */
	public Outcome rejected(Decision decision, String effect, String reason) {
		return tell(decision, effect,
				new EffectOutcome.Rejected(decision.consId(), decision.id(), Target.ONEC, effect, reason));
	}

	/** What 1C shows now, asked for by the decision. */
	public Outcome observed(Decision decision, OneCEvent event) {
		return publish(Topics.ONEC, event.key(), decision, SnapshotId.of(Target.ONEC, decision.id()), event);
	}

	private Outcome tell(Decision decision, String part, EffectOutcome outcome) {
		String id = Ids.named(SOURCE, decision.id(), EventTypes.typeOf(outcome), part).toString();
		return publish(Topics.OUTCOMES, decision.consId().toString(), decision, id, outcome);
	}

	private Outcome publish(String topic, String key, Decision decision, String id, EventData data) {
		Event<EventData> event = new Event<>(id, SOURCE, this.clock.instant(), decision.consId().toString(), null,
				decision.traceparent(), data);
		try {
			this.publisher.publish(topic, key, event).get(this.timeout.toMillis(), TimeUnit.MILLISECONDS);
			return Outcome.done();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Outcome.Later(COME_BACK, "interrupted while publishing");
		}
		catch (ExecutionException | TimeoutException ex) {
			log.warn("The outcome of decision {} was not acknowledged: {}", decision.id(), ex.toString());
			return new Outcome.Later(COME_BACK, "the outcome was not acknowledged");
		}
	}

}
