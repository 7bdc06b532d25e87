package uz.consbridge.delivery.parking;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventData;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Target;
import uz.consbridge.events.Topics;

/**
 * Tells the owner of consultations that a decision waits as a dead letter, and that its
 * key is free again. Groups that carry out no decisions tell nothing.
 */
public final class ConsultationReports {

	private static final Pattern UUIDS = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private final EventPublisher publisher;

	private final String group;

	private final @Nullable Target target;

	private final Clock clock;

	private final Duration timeout;

	public ConsultationReports(EventPublisher publisher, String group, Clock clock, Duration timeout) {
		this.publisher = publisher;
		this.group = group;
		this.target = switch (group) {
			case Topics.CHATWOOT_SYNC -> Target.CHATWOOT;
			case Topics.ONEC_SYNC -> Target.ONEC;
			default -> null;
		};
		this.clock = clock;
		this.timeout = timeout;
	}

	public void parked(DeadLetter letter) {
		Target where = this.target;
		if (where != null && !letter.cause().blocked()) {
			consultation(letter)
				.ifPresent((consId) -> publish("parked", letter, consId, new EffectOutcome.Parked(consId,
						decision(letter), where, letter.id().toString(), letter.cause().reason().name())));
		}
	}

	public void freed(DeadLetter letter) {
		Target where = this.target;
		if (where != null) {
			consultation(letter).ifPresent((consId) -> publish("freed", letter, consId,
					new EffectOutcome.Replayed(consId, decision(letter), where)));
		}
	}

	private void publish(String what, DeadLetter letter, UUID consId, EffectOutcome outcome) {
		Event<EventData> event = new Event<>(Ids.named(what, letter.id().toString()).toString(), this.group,
				this.clock.instant(), consId.toString(), null, letter.content().text("traceparent"), outcome);
		Acknowledged.await("A report about a parked decision",
				this.publisher.publish(Topics.OUTCOMES, consId.toString(), event), this.timeout);
	}

	/** Client facts are keyed by a client, all else by its consultation. */
	private static Optional<UUID> consultation(DeadLetter letter) {
		String type = letter.content().text("ce_type");
		boolean aboutClient = type != null && type.contains(ConsultationEvent.ClientChanged.class.getSimpleName());
		if (aboutClient || !UUIDS.matcher(letter.lane().key()).matches()) {
			return Optional.empty();
		}
		return Optional.of(UUID.fromString(letter.lane().key()));
	}

	private static String decision(DeadLetter letter) {
		String id = letter.content().text("ce_id");
		return (id != null) ? id : letter.id().toString();
	}

}
