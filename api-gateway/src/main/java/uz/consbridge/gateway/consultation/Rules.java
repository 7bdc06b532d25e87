package uz.consbridge.gateway.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;

/** What callers may ask for. Reports of other systems are facts and do not meet them. */
final class Rules {

	private final ConsultationProperties properties;

	Rules(ConsultationProperties properties) {
		this.properties = properties;
	}

	/** Somebody must be reachable. */
	Optional<Rejection> phone(ClientFacts client, ClientFacts owner) {
		return (blank(client.phone()) && blank(owner.phone()))
				? Optional
					.of(Rejection.invalid("client.phone_number", "A phone of the client or its owner is required."))
				: Optional.empty();
	}

	/** Accounting consultations go to 1C, which knows subscribers by their INN. */
	Optional<Rejection> inn(ClientFacts owner) {
		return blank(owner.inn())
				? Optional.of(Rejection.invalid("client.org_inn", "The owner of the subscription has no INN."))
				: Optional.empty();
	}

	Optional<Rejection> notTooFar(String field, Instant when, Instant now) {
		Instant latest = now.plus(this.properties.maxFutureDays(), ChronoUnit.DAYS);
		return when.isAfter(latest)
				? Optional.of(
						Rejection.invalid(field,
								"At most %d days ahead; the latest moment is %s.".formatted(
										this.properties.maxFutureDays(), latest.truncatedTo(ChronoUnit.SECONDS))))
				: Optional.empty();
	}

	/** What is planned lies ahead; clocks may differ a little. */
	Optional<Rejection> notPast(String field, Instant when, Instant now) {
		return when.isBefore(now.minus(this.properties.pastTolerance()))
				? Optional.of(Rejection.unacceptable(field, "The moment has passed.")) : Optional.empty();
	}

	/** Callers change nothing about what has ended. */
	Optional<Rejection> notEnded(Consultation consultation) {
		return redatable(consultation);
	}

	/** An end is said with the status that ends it, and has happened. */
	Optional<Rejection> end(@Nullable Instant endDate, @Nullable Status to, Instant now) {
		if (endDate == null) {
			return Optional.empty();
		}
		if (to == null || !to.terminal()) {
			return Optional.of(Rejection.unacceptable("end_date", "An end is given together with a status that ends."));
		}
		return endDate.isAfter(now.plus(this.properties.pastTolerance()))
				? Optional.of(Rejection.unacceptable("end_date", "The end has not come yet.")) : Optional.empty();
	}

	Optional<Rejection> oneOpenSupport(boolean another) {
		return another ? Optional.of(Rejection.conflict("An open technical support request must be closed first."))
				: Optional.empty();
	}

	/**
	 * @param others accounting consultations the subscriber already has on that day
	 */
	Optional<Rejection> dailyLimit(String field, LocalDate day, int others) {
		int limit = this.properties.accountingPerDay();
		return (others >= limit)
				? Optional.of(new Rejection(Rejection.Kind.LIMIT_EXCEEDED, field,
						"The subscriber already has %d accounting consultations on %s.".formatted(others, day)))
				: Optional.empty();
	}

	Optional<Rejection> redatable(Consultation consultation) {
		return consultation.status().terminal() ? Optional
			.of(Rejection.invalid("status", "The consultation has ended: %s.".formatted(consultation.status().word())))
				: Optional.empty();
	}

	Optional<Rejection> cancellable(Consultation consultation, Instant now) {
		if (consultation.status().terminal() || consultation.endedAt() != null) {
			return Optional.of(Rejection.invalid("status",
					"The consultation has ended: %s.".formatted(consultation.status().word())));
		}
		boolean cancellable = switch (consultation.status()) {
			case NEW, OPEN, PENDING -> true;
			case OTHER, RESOLVED, CLOSED, CANCELLED -> false;
		};
		if (!cancellable) {
			return Optional.of(Rejection.invalid("status",
					"A consultation that is %s cannot be cancelled.".formatted(consultation.status().word())));
		}
		Duration window = this.properties.cancelWindow();
		return now.isAfter(consultation.createdAt().plus(window))
				? Optional.of(Rejection.invalid("create_date",
						"Cancelling is possible within %d minutes of the creation.".formatted(window.toMinutes())))
				: Optional.empty();
	}

	/** Callers cannot undo an end; saying again what is so is no change. */
	Optional<Rejection> status(Consultation consultation, @Nullable Status to) {
		return (to != null && to != consultation.status() && !consultation.status().allows(to, Origin.API)) ? Optional
			.of(Rejection.invalid("status", "The consultation has ended: %s.".formatted(consultation.status().word())))
				: Optional.empty();
	}

	Optional<Rejection> priority(@Nullable Integer priority) {
		return (priority != null && (priority < 1 || priority > 3))
				? Optional.of(Rejection.invalid("priority", "A priority is from 1 to 3.")) : Optional.empty();
	}

	Optional<Rejection> rating(String field, int rating) {
		return (rating < 1 || rating > 5) ? Optional.of(Rejection.invalid(field, "A rating is from 1 to 5."))
				: Optional.empty();
	}

	/** No numbers and no {@code FRONT} where 1C expects a key. */
	Optional<Rejection> guid(String field, @Nullable String value) {
		return (value != null && Guid.parse(value).isEmpty())
				? Optional.of(Rejection.invalid(field, "A GUID of 1C is required.")) : Optional.empty();
	}

	private static boolean blank(@Nullable String value) {
		return value == null || value.isBlank();
	}

}
