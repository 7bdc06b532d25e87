package uz.consbridge.gateway.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
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
class Ratings implements AddRatings {

	private final TransactionTemplate transaction;

	private final Consultations consultations;

	private final Happenings happenings;

	private final ConsultationChanges changes;

	private final FindConsultations find;

	private final Rules rules;

	private final ConsultationProperties properties;

	private final Clock clock;

	private final Ids ids;

	Ratings(PlatformTransactionManager transactions, Consultations consultations, Happenings happenings,
			ConsultationChanges changes, FindConsultations find, ConsultationProperties properties, Clock clock,
			Ids ids) {
		this.transaction = new TransactionTemplate(transactions);
		this.consultations = consultations;
		this.happenings = happenings;
		this.changes = changes;
		this.find = find;
		this.rules = new Rules(properties);
		this.properties = properties;
		this.clock = clock;
		this.ids = ids;
	}

	@Override
	public Result add(UUID consId, List<Answer> answers, String actor) {
		Optional<Rejection> rejection = check(answers);
		if (rejection.isPresent()) {
			return new Result.Rejected(rejection.get());
		}
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			Optional<Consultation> consultation = this.consultations.lock(consId);
			if (consultation.isEmpty()) {
				return new Result.Rejected(Rejection.unknownConsultation());
			}
			Optional<Rejection> twice = twice(consultation.get(), answers);
			if (twice.isPresent()) {
				return new Result.Rejected(twice.get());
			}
			answers.forEach((answer) -> answer(consultation.get(), answer, actor));
			return new Result.Added(this.find.ratings(consId));
		}));
	}

	private Optional<Rejection> check(List<Answer> answers) {
		if (answers.isEmpty()) {
			return Optional.of(Rejection.invalid("answers", "At least one answer is required."));
		}
		for (int i = 0; i < answers.size(); i++) {
			String field = "answers[" + i + "].";
			Answer answer = answers.get(i);
			Optional<Rejection> rejection = this.rules.rating(field + "rating", answer.rating())
				.or(() -> this.rules.guid(field + "manager_key", answer.managerKey()));
			if (rejection.isPresent()) {
				return rejection;
			}
		}
		return Optional.empty();
	}

	/** An answer that names nobody is about the manager of the consultation. */
	private Optional<Rejection> twice(Consultation consultation, List<Answer> answers) {
		Set<String> answered = new HashSet<>();
		for (int i = 0; i < answers.size(); i++) {
			Answer answer = answers.get(i);
			if (!answered.add(answer.questionNumber() + "/" + manager(consultation, answer))) {
				return Optional
					.of(Rejection.invalid("answers[" + i + "].question_number", "This question is answered twice."));
			}
		}
		return Optional.empty();
	}

	private String manager(Consultation consultation, Answer answer) {
		return Optional.ofNullable(answer.managerKey())
			.flatMap(Guid::parse)
			.or(() -> Optional.ofNullable(consultation.managerKey()))
			.orElse(this.properties.undefinedManager());
	}

	/** The same answer given again changes nothing. */
	private void answer(Consultation consultation, Answer answer, String actor) {
		Instant now = this.clock.instant();
		String manager = manager(consultation, answer);
		Rating before = this.happenings.rating(consultation.consId(), answer.questionNumber(), manager).orElse(null);
		if (before != null && before.rating() == answer.rating() && Objects.equals(before.comment(), answer.comment())
				&& Objects.equals(before.question(), answer.question())) {
			return;
		}
		Instant second = now.truncatedTo(ChronoUnit.SECONDS);
		Instant ratedAt = (before != null && before.ratedAt() != null && !before.ratedAt().isBefore(second))
				? before.ratedAt().plusSeconds(1) : second;
		Rating rating = new Rating((before != null) ? before.ratingId() : this.ids.next(), consultation.consId(),
				answer.questionNumber(), answer.rating(), answer.question(), answer.comment(), manager, ratedAt,
				Origin.API);
		this.changes.rating(consultation, rating, before, Cause.command(actor, now));
	}

}
