package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationEvent.CallDetected;
import uz.consbridge.events.ConsultationEvent.ConsultationCancelled;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationEvent.ConsultationUpdated;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.audit.ChangeLog;
import uz.consbridge.gateway.audit.ChangeLog.Entry;

import org.springframework.stereotype.Component;

/**
 * The one way in which a consultation changes, whoever causes it: the state, the change
 * log and the decision are written together. The consultation's row must be locked. The
 * rules are the caller's to check.
 */
@Component
public class ConsultationChanges {

	private final Consultations consultations;

	private final Happenings happenings;

	private final Decisions decisions;

	private final ClientNotices notices;

	private final ChangeLog log;

	ConsultationChanges(Consultations consultations, Happenings happenings, Decisions decisions, ClientNotices notices,
			ChangeLog log) {
		this.consultations = consultations;
		this.happenings = happenings;
		this.decisions = decisions;
		this.notices = notices;
		this.log = log;
	}

	/** Creates it. Counterparts are wanted where they are pending. */
	public void create(Consultation consultation, Cause cause) {
		create(consultation, this.decisions.parties(consultation), cause);
	}

	void create(Consultation consultation, Decisions.Parties parties, Cause cause) {
		this.consultations.insert(consultation);
		this.log.record(consultation.consId(), new Entry("status", "status", null, consultation.status().word(), null),
				cause);
		this.decisions.emitCreation(consultation,
				new ConsultationCreated(consultation.consId(), cause.origin(),
						this.decisions.links(consultation, parties), this.decisions.facts(consultation, parties),
						consultation.chatwoot() == SyncState.PENDING, consultation.onec() == SyncState.PENDING));
	}

	/**
	 * Changes the status, or when it ended.
	 * @param endedAt when it ended, if the new status is terminal; none means now
	 */
	public Consultation status(Consultation consultation, Status to, @Nullable Instant endedAt, Cause cause) {
		Instant ended = to.terminal() ? ((endedAt != null) ? endedAt : cause.at()).truncatedTo(ChronoUnit.SECONDS)
				: null;
		boolean denied = to == Status.CANCELLED;
		this.consultations.set(consultation.consId(), values("status", to, "end_date", ended, "denied", denied));
		this.log.record(consultation.consId(),
				(to == consultation.status()) ? new Entry("change", "end_date", consultation.endedAt(), ended, null)
						: new Entry("status", "status", consultation.status().word(), to.word(), null),
				cause);
		Consultation after = this.consultations.get(consultation.consId());
		this.decisions.emit(after,
				denied ? new ConsultationCancelled(after.consId(), cause.origin(), this.decisions.links(after),
						cause.at())
						: new StatusChanged(after.consId(), cause.origin(), this.decisions.links(after),
								consultation.status(), to, cause.at(), ended, after.denied()));
		this.notices.ended(after, consultation.status(), cause.origin());
		return after;
	}

	/**
	 * Gives it to a manager, or to none. The client is told by {@link #told} when all is
	 * done, for it may end with the same report.
	 */
	public Consultation manager(Consultation consultation, @Nullable String managerKey, Cause cause) {
		this.consultations.set(consultation.consId(), values("manager", managerKey));
		this.log.record(consultation.consId(),
				new Entry("manager", "manager", consultation.managerKey(), managerKey, null), cause);
		Consultation after = this.consultations.get(consultation.consId());
		this.decisions.emit(after,
				new ManagerAssigned(after.consId(), cause.origin(), this.decisions.links(after), managerKey,
						this.decisions.agent(managerKey), this.decisions.name(managerKey), consultation.managerKey()));
		return after;
	}

	/** Tells the client of another manager, unless the consultation has ended by now. */
	public Consultation told(Consultation before, Consultation after) {
		if (!Objects.equals(before.managerKey(), after.managerKey())) {
			this.notices.manager(after, before.managerKey());
		}
		return after;
	}

	/** Has its manager's agent, who was not known before, assigned. */
	public void assign(Consultation consultation, Cause cause) {
		String managerKey = consultation.managerKey();
		this.decisions.emit(consultation,
				new ManagerAssigned(consultation.consId(), cause.origin(), this.decisions.links(consultation),
						managerKey, this.decisions.agent(managerKey), this.decisions.name(managerKey), managerKey));
	}

	/** Changes the given fields; those that already have the value are left alone. */
	public Consultation update(Consultation consultation, Map<Field, ? extends @Nullable Object> values, Cause cause) {
		Map<String, @Nullable Object> changed = new HashMap<>();
		values.forEach((field, value) -> {
			if (!Objects.equals(value, field.of(consultation))) {
				changed.put(field.word(), value);
			}
		});
		if (changed.isEmpty()) {
			return consultation;
		}
		values.forEach((field, value) -> {
			if (changed.containsKey(field.word()) && !field.toldBy(changed.keySet())) {
				this.log.record(consultation.consId(),
						new Entry("change", field.word(), field.of(consultation), value, null), cause);
			}
		});
		this.consultations.set(consultation.consId(), changed);
		Consultation after = this.consultations.get(consultation.consId());
		List<String> removed = consultation.tags().stream().filter((tag) -> !after.tags().contains(tag)).toList();
		this.decisions.emit(after, new ConsultationUpdated(after.consId(), cause.origin(), this.decisions.links(after),
				this.decisions.facts(after), changed.keySet().stream().sorted().toList(), removed));
		return after;
	}

	/**
	 * Stores a redate.
	 * @param moves whether the consultation moves to the new time; an older redate
	 * learned late does not move it
	 */
	public Consultation redate(Consultation consultation, Redate redate, boolean moves, Cause cause) {
		this.happenings.insert(redate);
		this.log.record(consultation.consId(),
				new Entry("redate", "start_date", redate.oldDate(), redate.newDate(), redate.comment()), cause);
		if (moves) {
			this.consultations.set(consultation.consId(),
					values("start_date", redate.newDate(), "redate_at", redate.newDate()));
		}
		Consultation after = this.consultations.get(consultation.consId());
		this.decisions.emit(after,
				new RedateAdded(after.consId(), cause.origin(), this.decisions.links(after), redate.redateId(),
						redate.period(), redate.oldDate(), redate.newDate(), redate.comment(), redate.managerKey(),
						this.decisions.name(redate.managerKey()), after.language()));
		return after;
	}

	/**
	 * Stores an answer.
	 * @param before the answer it replaces
	 */
	public void rating(Consultation consultation, Rating rating, @Nullable Rating before, Cause cause) {
		this.happenings.save(rating);
		this.consultations.set(consultation.consId(), Map.of());
		this.log.record(consultation.consId(), new Entry("rating", "question " + rating.questionNumber(),
				(before != null) ? before.rating() : null, rating.rating(), rating.comment()), cause);
		Instant ratedAt = (rating.ratedAt() != null) ? rating.ratedAt() : cause.at();
		this.decisions.emit(consultation,
				new RatingAdded(consultation.consId(), cause.origin(), this.decisions.links(consultation),
						rating.ratingId(), ratedAt, rating.questionNumber(), rating.rating(), rating.question(),
						rating.comment(), rating.managerKey(), this.decisions.name(rating.managerKey()),
						consultation.language()));
	}

	/** Stores a call, unless it is known. */
	public boolean call(Consultation consultation, Call call, Cause cause) {
		if (!this.happenings.insert(call)) {
			return false;
		}
		this.consultations.set(consultation.consId(), Map.of());
		this.log.record(consultation.consId(), new Entry("call", null, null, call.period(), null), cause);
		this.decisions.emit(consultation,
				new CallDetected(consultation.consId(), Origin.ONEC, this.decisions.links(consultation), call.callId(),
						call.period(), call.managerKey(), this.decisions.name(call.managerKey()),
						consultation.language()));
		return true;
	}

	/** Columns and their values, one after the other. */
	static Map<String, @Nullable Object> values(@Nullable Object... pairs) {
		Map<String, @Nullable Object> values = new HashMap<>();
		List<@Nullable Object> list = Arrays.asList(pairs);
		for (int i = 0; i < list.size(); i += 2) {
			values.put(String.valueOf(list.get(i)), list.get(i + 1));
		}
		return values;
	}

}
