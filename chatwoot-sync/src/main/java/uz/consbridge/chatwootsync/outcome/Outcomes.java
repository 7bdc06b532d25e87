package uz.consbridge.chatwootsync.outcome;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.chatwootsync.call.Step;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Topics;

/**
 * Tells the owner what became of a decision. The record counts as handled only once Kafka
 * has acknowledged that.
 */
public final class Outcomes {

	private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final OutcomeTable table;

	private final EventPublisher publisher;

	private final Clock clock;

	public Outcomes(OutcomeTable table, EventPublisher publisher, Clock clock) {
		this.table = table;
		this.publisher = publisher;
		this.clock = clock;
	}

	/**
	 * Carries the decision out, unless that was done before, and tells what came of it.
	 */
	public Outcome tell(Event<?> decision, Supplier<Step<? extends EffectOutcome>> carrying) {
		Optional<Event<EffectOutcome>> told = this.table.find(decision.id());
		if (told.isPresent()) {
			return publish(Topics.OUTCOMES, told.get());
		}
		return switch (carrying.get()) {
			case Step.Halted<? extends EffectOutcome>(Outcome outcome) -> outcome;
			case Step.Reached<? extends EffectOutcome>(EffectOutcome outcome) ->
				publish(Topics.OUTCOMES, this.table.keep(outcome, this.clock.instant().truncatedTo(ChronoUnit.MICROS)));
		};
	}

	/** Publishes and waits for the acknowledgement. */
	public Outcome publish(String topic, String key, Event<?> event) {
		try {
			this.publisher.publish(topic, key, event).join();
			return Outcome.done();
		}
		catch (CompletionException ex) {
			log.warn("{} was not acknowledged by Kafka: {}", event.type(), String.valueOf(ex.getCause()));
			return new Outcome.Later(PAUSE, "Kafka did not acknowledge " + event.type());
		}
	}

	private Outcome publish(String topic, Event<?> event) {
		return publish(topic, String.valueOf(event.subject()), event);
	}

}
