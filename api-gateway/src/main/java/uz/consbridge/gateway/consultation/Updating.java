package uz.consbridge.gateway.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.audit.Cause;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class Updating implements UpdateConsultation {

	private static final String WHEN = "start_date";

	private final TransactionTemplate transaction;

	private final Consultations consultations;

	private final ConsultationChanges changes;

	private final FindConsultations find;

	private final Rules rules;

	private final Limits limits;

	private final Clock clock;

	Updating(PlatformTransactionManager transactions, Consultations consultations, ConsultationChanges changes,
			FindConsultations find, ConsultationProperties properties, Clock clock) {
		this.transaction = new TransactionTemplate(transactions);
		this.consultations = consultations;
		this.changes = changes;
		this.find = find;
		this.rules = new Rules(properties);
		this.limits = new Limits(consultations, properties);
		this.clock = clock;
	}

	@Override
	public Result update(UUID consId, Change change, String actor) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Optional<Consultation> known = this.consultations.find(consId);
			if (known.isEmpty()) {
				return new Result.Rejected(Rejection.unknownConsultation());
			}
			if (known.get().accounting() && change.startDate() != null) {
				this.consultations.lockDays(known.get().ownerId(), Set.of(this.limits.day(change.startDate())));
			}
			return update(this.consultations.lock(consId).orElseThrow(), change, actor);
		}));
	}

	private Result update(Consultation consultation, Change change, String actor) {
		Instant now = this.clock.instant();
		Optional<Rejection> rejection = check(consultation, change, now);
		if (rejection.isPresent()) {
			return new Result.Rejected(rejection.get());
		}
		apply(consultation, change, Cause.command(actor, now));
		return new Result.Updated(this.find.find(consultation.consId()).orElseThrow());
	}

	private Optional<Rejection> check(Consultation consultation, Change change, Instant now) {
		return this.rules.guid("manager_key", change.managerKey())
			.or(() -> this.rules.priority(change.priority()))
			.or(() -> this.rules.status(consultation, change.status()))
			.or(() -> differs(consultation, change) ? this.rules.notEnded(consultation) : Optional.empty())
			.or(() -> this.rules.end(change.endDate(), change.status(), now))
			.or(() -> start(consultation, change.startDate(), now));
	}

	/** A new planned time obeys the limits of a creation. */
	private Optional<Rejection> start(Consultation consultation, @Nullable Instant startDate, Instant now) {
		if (startDate == null || startDate.truncatedTo(ChronoUnit.SECONDS).equals(consultation.scheduledAt())) {
			return Optional.empty();
		}
		return this.rules.notPast(WHEN, startDate, now)
			.or(() -> this.rules.notTooFar(WHEN, startDate, now))
			.or(() -> consultation.accounting()
					? this.limits.accounting(WHEN, consultation.ownerId(), startDate, consultation.consId())
					: Optional.empty());
	}

	private static boolean differs(Consultation consultation, Change change) {
		boolean fields = fields(consultation, change).entrySet()
			.stream()
			.anyMatch((entry) -> !Objects.equals(entry.getValue(), entry.getKey().of(consultation)));
		return fields || differentManager(consultation, change).isPresent()
				|| (change.status() != null && change.status() != consultation.status());
	}

	private static Optional<String> differentManager(Consultation consultation, Change change) {
		return Optional.ofNullable(change.managerKey())
			.flatMap(Guid::parse)
			.filter((key) -> !key.equals(consultation.managerKey()));
	}

	/** The status comes last, for with it the consultation may end. */
	private void apply(Consultation before, Change change, Cause cause) {
		Consultation consultation = this.changes.update(before, fields(before, change), cause);
		Optional<String> manager = differentManager(consultation, change);
		if (manager.isPresent()) {
			consultation = this.changes.manager(consultation, manager.get(), cause);
		}
		Status to = change.status();
		if (to != null && to != consultation.status()) {
			consultation = this.changes.status(consultation, to, change.endDate(), cause);
		}
		this.changes.told(before, consultation);
	}

	private static Map<Field, @Nullable Object> fields(Consultation consultation, Change change) {
		Map<Field, @Nullable Object> fields = new HashMap<>();
		if (change.priority() != null) {
			fields.put(Field.PRIORITY, change.priority());
			fields.put(Field.IMPORTANCE, change.priority());
		}
		put(fields, Field.TAGS, change.tags());
		put(fields, Field.TOPIC, change.topic());
		put(fields, Field.COMMENT, change.comment());
		if (change.startDate() != null) {
			fields.put(Field.START_DATE, change.startDate().truncatedTo(ChronoUnit.SECONDS));
		}
		if (change.customAttributes() != null) {
			Map<String, Object> merged = new HashMap<>(consultation.customAttributes());
			merged.putAll(change.customAttributes());
			fields.put(Field.CUSTOM_ATTRIBUTES, merged);
		}
		return fields;
	}

	private static void put(Map<Field, @Nullable Object> fields, Field field, @Nullable Object value) {
		if (value != null) {
			fields.put(field, value);
		}
	}

}
