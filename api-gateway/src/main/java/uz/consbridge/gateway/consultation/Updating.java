package uz.consbridge.gateway.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.audit.Cause;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class Updating implements UpdateConsultation {

	private final TransactionTemplate transaction;

	private final Consultations consultations;

	private final ConsultationChanges changes;

	private final FindConsultations find;

	private final Rules rules;

	private final Clock clock;

	Updating(PlatformTransactionManager transactions, Consultations consultations, ConsultationChanges changes,
			FindConsultations find, ConsultationProperties properties, Clock clock) {
		this.transaction = new TransactionTemplate(transactions);
		this.consultations = consultations;
		this.changes = changes;
		this.find = find;
		this.rules = new Rules(properties);
		this.clock = clock;
	}

	@Override
	public Result update(UUID consId, Change change, String actor) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Optional<Consultation> consultation = this.consultations.lock(consId);
			if (consultation.isEmpty()) {
				return new Result.Rejected(Rejection.unknownConsultation());
			}
			Optional<Rejection> rejection = this.rules.guid("manager_key", change.managerKey())
				.or(() -> this.rules.priority(change.priority()))
				.or(() -> this.rules.status(consultation.get(), change.status()));
			if (rejection.isPresent()) {
				return new Result.Rejected(rejection.get());
			}
			apply(consultation.get(), change, Cause.command(actor, this.clock.instant()));
			return new Result.Updated(this.find.find(consId).orElseThrow());
		}));
	}

	/** The status comes last, for with it the consultation may end. */
	private void apply(Consultation before, Change change, Cause cause) {
		Consultation consultation = this.changes.update(before, fields(change), cause);
		Optional<String> manager = Optional.ofNullable(change.managerKey()).flatMap(Guid::parse);
		if (manager.isPresent() && !manager.get().equals(consultation.managerKey())) {
			consultation = this.changes.manager(consultation, manager.get(), cause);
		}
		Status to = change.status();
		if (to != null && to != consultation.status()) {
			Instant ended = to.terminal() ? cause.at() : null;
			this.changes.status(consultation, to, ended, cause);
		}
	}

	private static Map<Field, @Nullable Object> fields(Change change) {
		Map<Field, @Nullable Object> fields = new HashMap<>();
		if (change.priority() != null) {
			fields.put(Field.PRIORITY, change.priority());
			fields.put(Field.IMPORTANCE, change.priority());
		}
		put(fields, Field.TAGS, change.tags());
		put(fields, Field.CUSTOM_ATTRIBUTES, change.customAttributes());
		put(fields, Field.TOPIC, change.topic());
		put(fields, Field.COMMENT, change.comment());
		return fields;
	}

	private static void put(Map<Field, @Nullable Object> fields, Field field, @Nullable Object value) {
		if (value != null) {
			fields.put(field, value);
		}
	}

}
