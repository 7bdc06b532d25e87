package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.ConsultationChanges;
import uz.consbridge.gateway.consultation.Field;
import uz.consbridge.gateway.consultation.Guid;
import uz.consbridge.gateway.shadow.Judgement.Change;
import uz.consbridge.gateway.shadow.OnecMembers;

import org.springframework.stereotype.Component;

/** What a change made in 1C means for the consultation. */
@Component
class DocumentApply {

	private final ConsultationChanges changes;

	private final ProjectionMeters meters;

	DocumentApply(ConsultationChanges changes, ProjectionMeters meters) {
		this.changes = changes;
		this.meters = meters;
	}

	/**
	 * Applies the changes; the status comes last, for with it the consultation may end.
	 */
	Consultation apply(Consultation before, Map<String, Change> changed, Cause cause) {
		Consultation consultation = before;
		Change manager = changed.get(OnecMembers.MANAGER);
		if (manager != null) {
			consultation = manager(consultation, manager.to(), cause);
		}
		consultation = this.changes.update(consultation, fields(consultation, changed), cause);
		Change status = changed.get(OnecMembers.STATUS);
		return this.changes.told(before, (status != null)
				? status(consultation, OnecMembers.statusOf(status.to()), OnecMembers.endedAt(status.to()), cause)
				: consultation);
	}

	/** Applies a status that 1C shows; the end of what is closed may be put right. */
	Consultation status(Consultation consultation, Status to, @Nullable Instant endedAt, Cause cause) {
		if (to == consultation.status()) {
			boolean corrected = to == Status.CLOSED && endedAt != null && !endedAt.equals(consultation.endedAt());
			return corrected ? this.changes.status(consultation, to, endedAt, cause) : consultation;
		}
		if (!consultation.status().allows(to, Origin.ONEC)) {
			this.meters.refusedByEnd(Target.ONEC);
			return consultation;
		}
		return this.changes.status(consultation, to, endedAt, cause);
	}

	/** A document without a manager keeps the consultation's. */
	private Consultation manager(Consultation consultation, String managerKey, Cause cause) {
		Optional<String> key = Guid.parse(managerKey);
		return (key.isEmpty() || key.get().equals(consultation.managerKey())) ? consultation
				: this.changes.manager(consultation, key.get(), cause);
	}

	/** Texts that 1C does not have keep the consultation's. */
	private static Map<Field, @Nullable Object> fields(Consultation consultation, Map<String, Change> changed) {
		Map<Field, @Nullable Object> fields = new HashMap<>();
		changed.forEach((member, change) -> {
			String value = change.to();
			switch (member) {
				case OnecMembers.SCHEDULED ->
					fields.put(Field.START_DATE, value.isEmpty() ? null : Instant.parse(value));
				case OnecMembers.TOPIC -> fields.put(Field.TOPIC, value.isEmpty() ? consultation.topic() : value);
				case OnecMembers.DESCRIPTION ->
					fields.put(Field.COMMENT, value.isEmpty() ? consultation.comment() : value);
				case OnecMembers.CATEGORY -> fields.put(Field.CATEGORY, Guid.parse(value).orElse(null));
				case OnecMembers.QUESTION -> fields.put(Field.QUESTION, Guid.parse(value).orElse(null));
				default -> {
				}
			}
		});
		return fields;
	}

}
