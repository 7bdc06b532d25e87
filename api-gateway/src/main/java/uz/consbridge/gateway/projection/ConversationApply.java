package uz.consbridge.gateway.projection;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.audit.ChangeLog;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.ConsultationChanges;
import uz.consbridge.gateway.consultation.ConsultationProperties;
import uz.consbridge.gateway.consultation.ConsultationProperties.ClosePolicy;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.consultation.Counterparts;
import uz.consbridge.gateway.consultation.Decisions;
import uz.consbridge.gateway.consultation.Field;
import uz.consbridge.gateway.manager.Managers;
import uz.consbridge.gateway.shadow.ChatwootMembers;
import uz.consbridge.gateway.shadow.Judgement.Change;

import org.springframework.stereotype.Component;

/** What a change made in Chatwoot means for the consultation. */
@Component
class ConversationApply {

	private final ConsultationChanges changes;

	private final Consultations consultations;

	private final Counterparts counterparts;

	private final Decisions decisions;

	private final Managers managers;

	private final ChangeLog log;

	private final ConsultationProperties properties;

	private final ProjectionMeters meters;

	ConversationApply(ConsultationChanges changes, Consultations consultations, Counterparts counterparts,
			Decisions decisions, Managers managers, ChangeLog log, ConsultationProperties properties,
			ProjectionMeters meters) {
		this.changes = changes;
		this.consultations = consultations;
		this.counterparts = counterparts;
		this.decisions = decisions;
		this.managers = managers;
		this.log = log;
		this.properties = properties;
		this.meters = meters;
	}

	/**
	 * Applies the changes; the status comes last, for with it the consultation may end.
	 */
	Consultation apply(Consultation before, Map<String, Change> changed, Cause cause) {
		Consultation consultation = before;
		Change assignee = changed.get(ChatwootMembers.ASSIGNEE);
		if (assignee != null) {
			consultation = assignee(consultation, assignee.to(), cause);
		}
		consultation = this.changes.update(consultation, fields(consultation, changed), cause);
		Change status = changed.get(ChatwootMembers.STATUS);
		return this.changes.told(before, (status != null) ? status(consultation, status.to(), cause) : consultation);
	}

	/** Applies a status of Chatwoot; {@code snoozed} changes nothing. */
	Consultation status(Consultation consultation, String word, Cause cause) {
		Optional<Status> reported = status(word);
		if (reported.isEmpty() || reported.get() == consultation.status()) {
			return consultation;
		}
		Status to = reported.get();
		if (!consultation.status().allows(to, Origin.CHATWOOT)) {
			this.meters.refusedByEnd(Target.CHATWOOT);
			if (!to.terminal()) {
				noticeReopening(consultation);
			}
			return consultation;
		}
		if (to == Status.RESOLVED && consultation.accounting()
				&& this.properties.accountingClosePolicy() == ClosePolicy.REVERT) {
			setBack(consultation, cause);
			return consultation;
		}
		return this.changes.status(consultation, to, to.terminal() ? cause.at() : null, cause);
	}

	private Consultation assignee(Consultation consultation, String agent, Cause cause) {
		if (consultation.status().terminal()) {
			return consultation;
		}
		if (agent.isEmpty()) {
			return manager(consultation, nobody(consultation), cause);
		}
		Optional<String> manager = this.managers.managerOf(Long.parseLong(agent));
		if (manager.isPresent()) {
			return manager(consultation, manager.get(), cause);
		}
		this.meters.unmappedAgent();
		this.log.record(
				consultation.consId(), new ChangeLog.Entry("manager", "manager", consultation.managerKey(),
						consultation.managerKey(), "Agent " + agent + " has no manager in 1C; the manager stays."),
				cause);
		return consultation;
	}

	private Consultation manager(Consultation consultation, @Nullable String managerKey, Cause cause) {
		return Objects.equals(managerKey, consultation.managerKey()) ? consultation
				: this.changes.manager(consultation, managerKey, cause);
	}

	private @Nullable String nobody(Consultation consultation) {
		return consultation.accounting() ? this.properties.undefinedManager() : null;
	}

	private static Map<Field, @Nullable Object> fields(Consultation consultation, Map<String, Change> changed) {
		Map<Field, @Nullable Object> fields = new HashMap<>();
		Change priority = changed.get(ChatwootMembers.PRIORITY);
		if (priority != null) {
			Integer value = ChatwootMembers.priority(priority.to());
			fields.put(Field.PRIORITY, value);
			fields.put(Field.IMPORTANCE, (value != null) ? Integer.valueOf(Math.min(value, 3)) : null);
		}
		Change labels = changed.get(ChatwootMembers.LABELS);
		if (labels != null) {
			fields.put(Field.TAGS, tags(consultation.tags(), labels));
		}
		Change attributes = changed.get(ChatwootMembers.ATTRIBUTES);
		if (attributes != null) {
			fields.put(Field.CUSTOM_ATTRIBUTES, attributes(consultation.customAttributes(), attributes));
		}
		return fields;
	}

	/** What was added or taken away in Chatwoot is added or taken away here. */
	private static List<String> tags(List<String> tags, Change labels) {
		Set<String> from = ChatwootMembers.labels(labels.from());
		Set<String> to = ChatwootMembers.labels(labels.to());
		Set<String> result = new LinkedHashSet<>(tags);
		from.stream().filter((label) -> !to.contains(label)).forEach(result::remove);
		to.stream().filter((label) -> !from.contains(label)).forEach(result::add);
		return List.copyOf(result);
	}

	private static Map<String, Object> attributes(Map<String, Object> attributes, Change change) {
		Map<String, Object> from = ChatwootMembers.attributes(change.from());
		Map<String, Object> to = ChatwootMembers.attributes(change.to());
		Map<String, Object> result = new HashMap<>(attributes);
		from.keySet().stream().filter((key) -> !to.containsKey(key)).forEach(result::remove);
		to.forEach((key, value) -> {
			if (!value.equals(from.get(key))) {
				result.put(key, value);
			}
		});
		return result;
	}

	private void noticeReopening(Consultation consultation) {
		if (!consultation.reopeningNoticed() && consultation.origin() == Origin.API) {
			this.consultations.set(consultation.consId(), Map.of("reopening_noticed", true));
			this.counterparts.notice(consultation, "reopened", Map.of());
		}
	}

	private void setBack(Consultation consultation, Cause cause) {
		this.decisions.emit(consultation,
				new StatusChanged(consultation.consId(), Origin.API, this.decisions.links(consultation),
						consultation.status(), consultation.status(), cause.at(), null, false));
	}

	private static Optional<Status> status(String word) {
		return switch (word) {
			case "open" -> Optional.of(Status.OPEN);
			case "pending" -> Optional.of(Status.PENDING);
			case "resolved" -> Optional.of(Status.RESOLVED);
			default -> Optional.empty();
		};
	}

}
