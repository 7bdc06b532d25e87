package uz.consbridge.gateway.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationEvent.ClientNoticed;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;

import org.springframework.stereotype.Component;

/**
 * What clients are told in their conversations besides what consultants write. That a
 * consultation was accepted, moved, or that they were called follows from those decisions
 * themselves. Each call of a method is a fact of its own and told once.
 */
@Component
public class ClientNotices {

	/** Longer than that is no duration of a consultation. */
	private static final Duration LONGEST = Duration.ofHours(12);

	private final Decisions decisions;

	private final ConsultationProperties properties;

	private final Ids ids;

	ClientNotices(Decisions decisions, ConsultationProperties properties, Ids ids) {
		this.decisions = decisions;
		this.properties = properties;
		this.ids = ids;
	}

	/** Another manager has the consultation; not told of one that has ended. */
	void manager(Consultation after, @Nullable String previousKey) {
		String name = name(after.managerKey());
		if (after.status().terminal() || name == null) {
			return;
		}
		Map<String, String> arguments = new TreeMap<>(Map.of("manager", name));
		String previous = name(previousKey);
		if (previous != null) {
			arguments.put("previous", previous);
		}
		tell(after, "manager-changed", arguments);
	}

	/** The consultation ended, though not by a consultant in the conversation itself. */
	void ended(Consultation after, Status from, Origin origin) {
		if (from.terminal() || !after.status().terminal() || origin == Origin.CHATWOOT) {
			return;
		}
		if (after.status() == Status.CANCELLED) {
			tell(after, (origin == Origin.API) ? "cancelled" : "closed-without", Map.of());
		}
		else {
			tell(after, "closed", minutes(after.scheduledAt(), after.endedAt()));
		}
	}

	/** The manager takes no work on that day. */
	public void queueClosed(Consultation consultation, String manager, String day) {
		tell(consultation, "queue-closed", Map.of("manager", manager, "day", day));
	}

	private static Map<String, String> minutes(@Nullable Instant from, @Nullable Instant to) {
		if (from == null || to == null) {
			return Map.of();
		}
		Duration length = Duration.between(from, to);
		return (length.toMinutes() > 0 && length.compareTo(LONGEST) < 0)
				? Map.of("minutes", Long.toString(length.toMinutes())) : Map.of();
	}

	private @Nullable String name(@Nullable String managerKey) {
		return (managerKey == null || managerKey.equals(this.properties.undefinedManager())) ? null
				: this.decisions.name(managerKey);
	}

	private void tell(Consultation consultation, String messageKey, Map<String, String> arguments) {
		if (consultation.chatwoot().wanted() && consultation.origin() == Origin.API) {
			this.decisions.emit(consultation,
					new ClientNoticed(consultation.consId(), Origin.API, this.decisions.links(consultation),
							this.ids.next(), messageKey, arguments, consultation.language()));
		}
	}

}
