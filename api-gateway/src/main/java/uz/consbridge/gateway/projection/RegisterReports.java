package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.OneCEvent.CallDetected;
import uz.consbridge.events.OneCEvent.RatingAdded;
import uz.consbridge.events.OneCEvent.RedateAdded;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.consultation.Call;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.ConsultationChanges;
import uz.consbridge.gateway.consultation.Guid;
import uz.consbridge.gateway.consultation.Happenings;
import uz.consbridge.gateway.consultation.Rating;
import uz.consbridge.gateway.consultation.Redate;
import uz.consbridge.gateway.manager.Managers;

import org.springframework.stereotype.Component;

/**
 * Records of 1C's registers. One that we wrote ourselves comes back with the same natural
 * key and value and is an echo.
 */
@Component
class RegisterReports {

	private final Happenings happenings;

	private final ConsultationChanges changes;

	private final Managers managers;

	private final ProjectionMeters meters;

	private final Ids ids;

	RegisterReports(Happenings happenings, ConsultationChanges changes, Managers managers, ProjectionMeters meters,
			Ids ids) {
		this.happenings = happenings;
		this.changes = changes;
		this.managers = managers;
		this.meters = meters;
		this.ids = ids;
	}

	String apply(Event<?> event, Consultation consultation, OneCEvent report) {
		return switch (report) {
			case RedateAdded redate -> redate(event, consultation, redate);
			case RatingAdded rating -> rating(event, consultation, rating);
			case CallDetected call -> call(event, consultation, call);
			default -> throw new IllegalArgumentException("Not a register record: " + report.getClass());
		};
	}

	private String redate(Event<?> event, Consultation consultation, RedateAdded report) {
		if (this.happenings.knows(consultation.consId(), report.period(), report.newDate())) {
			return "echo";
		}
		Optional<Instant> last = this.happenings.lastRedate(consultation.consId());
		boolean newest = last.isEmpty() || !report.period().isBefore(last.get());
		Redate redate = new Redate(this.ids.next(), consultation.consId(), report.period(), report.oldDate(),
				report.newDate(), report.comment(), guid(report.managerKey()), guid(report.subscriberKey()),
				Origin.ONEC);
		this.changes.redate(consultation, redate, newest, cause(event, report.period(), redate.managerKey()));
		return "redate";
	}

	private String rating(Event<?> event, Consultation consultation, RatingAdded report) {
		Integer value = report.rating();
		if (value == null || value < 1 || value > 5) {
			this.meters.ignored(Target.ONEC);
			return "no rating";
		}
		String manager = guid(report.managerKey());
		Rating before = this.happenings.rating(consultation.consId(), report.questionNumber(), manager).orElse(null);
		if (before != null && before.rating() == value
				&& (before.origin() != Origin.ONEC || Objects.equals(before.comment(), report.comment()))) {
			return "echo";
		}
		if (before != null && older(report.ratedAt(), before)) {
			this.meters.stale(Target.ONEC);
			return "stale";
		}
		Rating rating = new Rating((before != null) ? before.ratingId() : this.ids.next(), consultation.consId(),
				report.questionNumber(), value, report.question(), report.comment(), manager, report.ratedAt(),
				Origin.ONEC);
		this.changes.rating(consultation, rating, before, cause(event, report.ratedAt(), null));
		return "rating";
	}

	/** Without a date it only replaces what 1C itself said before. */
	private static boolean older(@Nullable Instant ratedAt, Rating before) {
		return (ratedAt != null && before.ratedAt() != null) ? ratedAt.isBefore(before.ratedAt())
				: before.origin() != Origin.ONEC;
	}

	private String call(Event<?> event, Consultation consultation, CallDetected report) {
		Call call = new Call(this.ids.next(), consultation.consId(), report.period(), guid(report.managerKey()),
				guid(report.subscriberKey()));
		Cause cause = cause(event, report.period(), call.managerKey());
		return this.changes.call(consultation, call, cause) ? "call" : "echo";
	}

	/** The register says which manager it was. */
	private Cause cause(Event<?> event, @Nullable Instant at, @Nullable String managerKey) {
		String actor = Optional.ofNullable(managerKey).flatMap(this.managers::nameOf).orElse(Cause.system(Origin.ONEC));
		return new Cause(Origin.ONEC, actor, (at != null) ? at : event.time(), event.id());
	}

	private static @Nullable String guid(@Nullable String key) {
		return (key != null) ? Guid.parse(key).orElse(null) : null;
	}

}
