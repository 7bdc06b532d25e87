package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Checks a planned time against the limits, under the lock of the subscriber's day. */
final class Limits {

	private final Consultations consultations;

	private final Rules rules;

	private final ConsultationProperties properties;

	Limits(Consultations consultations, ConsultationProperties properties) {
		this.consultations = consultations;
		this.rules = new Rules(properties);
		this.properties = properties;
	}

	/** The base's calendar day of a moment. */
	LocalDate day(Instant moment) {
		return moment.atZone(this.properties.zone()).toLocalDate();
	}

	/**
	 * Whether an accounting consultation may take place then. The day must be locked.
	 * @param except the consultation that moves there
	 */
	Optional<Rejection> accounting(String field, UUID ownerId, Instant when, @Nullable UUID except) {
		LocalDate day = day(when);
		Instant from = day.atStartOfDay(this.properties.zone()).toInstant();
		Instant to = day.plusDays(1).atStartOfDay(this.properties.zone()).toInstant();
		return this.rules.dailyLimit(field, day, this.consultations.accountingOn(ownerId, from, to, except));
	}

}
