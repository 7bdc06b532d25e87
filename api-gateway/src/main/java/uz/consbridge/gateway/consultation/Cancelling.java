package uz.consbridge.gateway.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import uz.consbridge.events.Status;
import uz.consbridge.gateway.audit.Cause;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class Cancelling implements CancelConsultation {

	private final TransactionTemplate transaction;

	private final Consultations consultations;

	private final ConsultationChanges changes;

	private final FindConsultations find;

	private final Rules rules;

	private final Clock clock;

	Cancelling(PlatformTransactionManager transactions, Consultations consultations, ConsultationChanges changes,
			FindConsultations find, ConsultationProperties properties, Clock clock) {
		this.transaction = new TransactionTemplate(transactions);
		this.consultations = consultations;
		this.changes = changes;
		this.find = find;
		this.rules = new Rules(properties);
		this.clock = clock;
	}

	@Override
	public Result cancel(UUID consId, String actor) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Optional<Consultation> consultation = this.consultations.lock(consId);
			if (consultation.isEmpty()) {
				return new Result.Rejected(Rejection.unknownConsultation());
			}
			Instant now = this.clock.instant();
			Optional<Rejection> rejection = this.rules.cancellable(consultation.get(), now);
			if (rejection.isPresent()) {
				return new Result.Rejected(rejection.get());
			}
			this.changes.status(consultation.get(), Status.CANCELLED, now, Cause.command(actor, now));
			return new Result.Cancelled(this.find.find(consId).orElseThrow());
		}));
	}

}
