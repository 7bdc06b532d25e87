package uz.consbridge.gateway.projection;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationEvent.ConsultationUpdated;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.ConversationState;
import uz.consbridge.events.Event;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.ConsultationChanges;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.consultation.Decisions;
import uz.consbridge.gateway.manager.Managers;
import uz.consbridge.gateway.reconciliation.Difference;
import uz.consbridge.gateway.reconciliation.Difference.Done;
import uz.consbridge.gateway.reconciliation.Differences;
import uz.consbridge.gateway.shadow.ChatwootMembers;
import uz.consbridge.gateway.shadow.Judgement;
import uz.consbridge.gateway.shadow.Shadow;
import uz.consbridge.gateway.shadow.Shadows;

import org.springframework.stereotype.Component;

/**
 * Compares what an outside system holds, read again, with what is known and decided. What
 * the system changed itself has been applied by then. What it lacks of a decision is
 * decided once more, for Chatwoot alone, unless something about it is under way or
 * somebody in Chatwoot meant it so.
 */
@Component
class Comparison {

	private final Consultations consultations;

	private final ConsultationChanges changes;

	private final Decisions decisions;

	private final Managers managers;

	private final Shadows shadows;

	private final Differences differences;

	private final Clock clock;

	Comparison(Consultations consultations, ConsultationChanges changes, Decisions decisions, Managers managers,
			Shadows shadows, Differences differences, Clock clock) {
		this.consultations = consultations;
		this.changes = changes;
		this.decisions = decisions;
		this.managers = managers;
		this.shadows = shadows;
		this.differences = differences;
		this.clock = clock;
	}

	/** Keeps what a snapshot showed to have changed unnoticed. */
	void changed(Event<?> event, Target system, String outsideId, Consultation before, Consultation after,
			Judgement judgement) {
		judgement.changes().forEach((field, change) -> {
			boolean refused = field.equals(ChatwootMembers.STATUS) && before.status().terminal()
					&& after.status() == before.status();
			add(event, system, outsideId, after, field, change.from(), change.to(),
					refused ? Done.KEPT : Done.TAKEN_OVER);
		});
	}

	/** Keeps that messages were found which nobody had told of. */
	void found(Event<?> event, Consultation consultation, String outsideId, List<Long> messages) {
		messages.forEach((message) -> add(event, Target.CHATWOOT, outsideId, consultation, "message", "",
				message.toString(), Done.TAKEN_OVER));
	}

	/**
	 * Keeps that what we link to is there no more. Making it anew is for people: somebody
	 * deleted it.
	 */
	void gone(Event<?> event, Target system, Consultation consultation) {
		String outsideId = Objects
			.toString((system == Target.CHATWOOT) ? consultation.conversationId() : consultation.refKey(), "");
		add(event, system, outsideId, consultation, "existence", "linked", "", Done.KEPT);
	}

	/** Decides again what Chatwoot should hold and does not. */
	void repair(Event<?> event, Consultation read, ConversationState conversation, Cause cause) {
		Consultation consultation = this.consultations.get(read.consId());
		if (!consultation.chatwoot().wanted() || consultation.origin() != Origin.API) {
			return;
		}
		Shadow shadow = this.shadows.find(consultation.consId(), Target.CHATWOOT);
		status(event, consultation, shadow, cause);
		assignee(event, consultation, shadow, cause);
		marks(event, consultation, conversation);
	}

	/** A conversation reopened after the end, or put off, stays as it is. */
	private void status(Event<?> event, Consultation consultation, Shadow shadow, Cause cause) {
		Optional<String> held = shadow.holds(ChatwootMembers.STATUS);
		String expected = ChatwootMembers.status(consultation.status());
		boolean meant = consultation.status().terminal() && consultation.reopeningNoticed();
		if (held.isEmpty() || held.get().equals(expected) || held.get().equals("snoozed") || meant
				|| shadow.underWay(ChatwootMembers.STATUS)) {
			return;
		}
		Status from = consultation.status().terminal() ? Status.OPEN : consultation.status();
		this.decisions.emit(consultation,
				new StatusChanged(consultation.consId(), Origin.ONEC, this.decisions.links(consultation), from,
						consultation.status(), cause.at(), consultation.endedAt(), consultation.denied()));
		again(event, consultation, ChatwootMembers.STATUS, expected, held.get());
	}

	/** Only where nobody is assigned: whom Chatwoot names was chosen there. */
	private void assignee(Event<?> event, Consultation consultation, Shadow shadow, Cause cause) {
		Optional<Long> agent = Optional.ofNullable(consultation.managerKey()).flatMap(this.managers::agentOf);
		boolean nobody = shadow.known().containsKey(ChatwootMembers.ASSIGNEE)
				&& shadow.holds(ChatwootMembers.ASSIGNEE).isEmpty();
		if (agent.isPresent() && nobody && !consultation.status().terminal()
				&& !shadow.underWay(ChatwootMembers.ASSIGNEE)) {
			this.changes.assign(consultation, cause);
			again(event, consultation, ChatwootMembers.ASSIGNEE, agent.get().toString(), "");
		}
	}

	/** Other integrations may replace all attributes, and ours with them. */
	private void marks(Event<?> event, Consultation consultation, ConversationState conversation) {
		Object mark = conversation.customAttributes().get("cons_id");
		Object number = conversation.customAttributes().get("number_con");
		boolean numbered = consultation.number() == null
				|| consultation.number().strip().equals(Objects.toString(number, ""));
		if (consultation.consId().toString().equals(Objects.toString(mark, "")) && numbered) {
			return;
		}
		this.decisions.emit(consultation, new ConsultationUpdated(consultation.consId(), Origin.ONEC,
				this.decisions.links(consultation), this.decisions.facts(consultation), List.of(), List.of()));
		again(event, consultation, "marks", consultation.number(), Objects.toString(number, ""));
	}

	private void again(Event<?> event, Consultation consultation, String field, @Nullable String known, String found) {
		add(event, Target.CHATWOOT, Objects.toString(consultation.conversationId(), ""), consultation, field,
				Objects.toString(known, ""), found, Done.DECIDED_AGAIN);
	}

	private void add(Event<?> event, Target system, String outsideId, Consultation consultation, String field,
			String known, String found, Done done) {
		this.differences.add(new Difference(this.clock.instant(), system, consultation.consId(), outsideId, field,
				known, found, done, event.id()));
	}

}
