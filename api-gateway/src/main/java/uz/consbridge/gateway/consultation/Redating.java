package uz.consbridge.gateway.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import uz.consbridge.events.Ids;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.audit.Cause;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class Redating implements AddRedate {

	private static final String WHEN = "new_date";

	private final TransactionTemplate transaction;

	private final Consultations consultations;

	private final Happenings happenings;

	private final ConsultationChanges changes;

	private final Counterparts counterparts;

	private final Decisions decisions;

	private final Rules rules;

	private final Limits limits;

	private final ConsultationProperties properties;

	private final Clock clock;

	private final Ids ids;

	Redating(PlatformTransactionManager transactions, Consultations consultations, Happenings happenings,
			ConsultationChanges changes, Counterparts counterparts, Decisions decisions,
			ConsultationProperties properties, Clock clock, Ids ids) {
		this.transaction = new TransactionTemplate(transactions);
		this.consultations = consultations;
		this.happenings = happenings;
		this.changes = changes;
		this.counterparts = counterparts;
		this.decisions = decisions;
		this.rules = new Rules(properties);
		this.limits = new Limits(consultations, properties);
		this.properties = properties;
		this.clock = clock;
		this.ids = ids;
	}

	@Override
	public Result add(UUID consId, NewRedate redate, String actor) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Optional<Consultation> known = this.consultations.find(consId);
			if (known.isEmpty()) {
				return new Result.Rejected(Rejection.unknownConsultation());
			}
			if (known.get().accounting()) {
				this.consultations.lockDays(known.get().ownerId(), Set.of(this.limits.day(redate.newDate())));
			}
			return add(this.consultations.lock(consId).orElseThrow(), redate, actor);
		}));
	}

	private Result add(Consultation consultation, NewRedate asked, String actor) {
		Instant now = this.clock.instant();
		Optional<Rejection> rejection = check(consultation, asked, now);
		if (rejection.isPresent()) {
			return new Result.Rejected(rejection.get());
		}
		Redate redate = redate(consultation, asked, now);
		Consultation after = this.changes.redate(consultation, redate, true, Cause.command(actor, now));
		this.counterparts.askAgain(after);
		return new Result.Added(new RedateView(redate.redateId(), redate.consId(), after.refKey(), redate.clientsKey(),
				redate.managerKey(), redate.period(), redate.oldDate(), redate.newDate(), redate.comment(),
				redate.origin()));
	}

	private Optional<Rejection> check(Consultation consultation, NewRedate asked, Instant now) {
		Optional<Rejection> rejection = this.rules.guid("manager_key", asked.managerKey())
			.or(() -> this.rules.redatable(consultation))
			.or(() -> this.rules.notPast(WHEN, asked.newDate(), now))
			.or(() -> this.rules.notTooFar(WHEN, asked.newDate(), now));
		if (rejection.isEmpty() && consultation.accounting()) {
			return this.limits.accounting(WHEN, consultation.ownerId(), asked.newDate(), consultation.consId());
		}
		return rejection;
	}

	private Redate redate(Consultation consultation, NewRedate asked, Instant now) {
		Instant second = now.truncatedTo(ChronoUnit.SECONDS);
		Instant period = this.happenings.lastRedate(consultation.consId())
			.filter((last) -> !last.isBefore(second))
			.map((last) -> last.plusSeconds(1))
			.orElse(second);
		String manager = Optional.ofNullable(asked.managerKey())
			.flatMap(Guid::parse)
			.or(() -> Optional.ofNullable(consultation.managerKey()))
			.orElse(this.properties.undefinedManager());
		return new Redate(this.ids.next(), consultation.consId(), period, consultation.scheduledAt(),
				asked.newDate().truncatedTo(ChronoUnit.SECONDS), asked.comment(), manager,
				this.decisions.links(consultation).contractorKey(), Origin.API);
	}

}
