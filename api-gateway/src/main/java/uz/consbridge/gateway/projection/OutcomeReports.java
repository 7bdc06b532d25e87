package uz.consbridge.gateway.projection;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConversationState;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.EffectOutcome.ConversationLinked;
import uz.consbridge.events.EffectOutcome.DocumentLinked;
import uz.consbridge.events.EffectOutcome.Done;
import uz.consbridge.events.EffectOutcome.Parked;
import uz.consbridge.events.EffectOutcome.Rejected;
import uz.consbridge.events.EffectOutcome.Replayed;
import uz.consbridge.events.EffectOutcome.Written;
import uz.consbridge.events.Event;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.consultation.Counterparts;
import uz.consbridge.gateway.shadow.ChatwootMembers;
import uz.consbridge.gateway.shadow.Judgement;
import uz.consbridge.gateway.shadow.OnecMembers;
import uz.consbridge.gateway.shadow.Shadow;
import uz.consbridge.gateway.shadow.Shadows;
import uz.consbridge.gateway.shadow.Version;

import org.springframework.stereotype.Component;

/** What became of decisions. */
@Component
class OutcomeReports {

	private final Consultations consultations;

	private final Counterparts counterparts;

	private final Shadows shadows;

	private final ConversationApply conversations;

	private final DocumentApply documents;

	private final DocumentDetails details;

	private final Comparison comparison;

	private final Inbox inbox;

	private final ProjectionMeters meters;

	OutcomeReports(Consultations consultations, Counterparts counterparts, Shadows shadows,
			ConversationApply conversations, DocumentApply documents, DocumentDetails details, Comparison comparison,
			Inbox inbox, ProjectionMeters meters) {
		this.consultations = consultations;
		this.counterparts = counterparts;
		this.shadows = shadows;
		this.conversations = conversations;
		this.documents = documents;
		this.details = details;
		this.comparison = comparison;
		this.inbox = inbox;
		this.meters = meters;
	}

	Applied apply(Event<?> event, EffectOutcome outcome) {
		lockThing(outcome);
		Optional<Consultation> locked = this.consultations.lock(outcome.consId());
		if (locked.isEmpty()) {
			this.meters.ignored(outcome.target());
			return Applied.ignored("unknown consultation");
		}
		Consultation consultation = locked.get();
		Cause cause = new Cause(Origin.API, service(outcome.target()), event.time(), event.id());
		return switch (outcome) {
			case ConversationLinked linked -> linked(consultation, linked, event, cause);
			case DocumentLinked linked -> linked(consultation, linked, event, cause);
			case Done done -> done(consultation, done, event, cause);
			case Rejected rejected -> rejected(consultation, rejected, event, cause);
			case Parked parked -> {
				this.counterparts.parked(consultation, parked.target(), parked.reason(), cause);
				yield Applied.of("parked", consultation.consId());
			}
			case Replayed replayed -> {
				this.counterparts.replayed(consultation, replayed.target(), cause);
				settle(consultation, replayed, false, null, null, event);
				yield Applied.of("replayed", consultation.consId());
			}
		};
	}

	private Applied linked(Consultation known, ConversationLinked linked, Event<?> event, Cause cause) {
		if (known.conversationId() != null && known.conversationId() != linked.conversationId()) {
			this.meters.ignored(Target.CHATWOOT);
			return Applied.of("second conversation", known.consId());
		}
		Consultation consultation = this.counterparts.conversation(known, linked.conversationId(), linked.contactId(),
				linked.pubsubToken(), cause);
		Consultation after = settle(consultation, linked, true, linked.conversation(), null, event);
		if (linked.conversation().status().equals("resolved")) {
			this.conversations.status(after, "resolved", reported(event, Origin.CHATWOOT));
		}
		return Applied.of("linked", after.consId()).arrived(Target.CHATWOOT, Long.toString(linked.conversationId()));
	}

	private Applied linked(Consultation known, DocumentLinked linked, Event<?> event, Cause cause) {
		DocumentState document = linked.document();
		boolean another = known.refKey() != null && !known.refKey().equals(document.refKey());
		if (another) {
			this.meters.ignored(Target.ONEC);
			return Applied.of("second document", known.consId());
		}
		Consultation consultation = this.counterparts.document(known, document, linked.contractorKey(), cause);
		this.details.update(consultation, document);
		settle(consultation, linked, true, null, document, event);
		return Applied.of("linked", consultation.consId()).arrived(Target.ONEC, document.refKey());
	}

	private Applied done(Consultation consultation, Done done, Event<?> event, Cause cause) {
		if (done.target() == Target.ONEC) {
			this.counterparts.accepted(consultation, done.effect(), cause);
		}
		settle(consultation, done, true, done.conversation(), done.document(), event);
		return Applied.of("done", consultation.consId());
	}

	private Applied rejected(Consultation consultation, Rejected rejected, Event<?> event, Cause cause) {
		if (rejected.effect().equals(Rejected.REFRESH)) {
			this.comparison.gone(event, rejected.target(), consultation);
			return Applied.of("gone", consultation.consId());
		}
		if (rejected.target() == Target.ONEC) {
			this.counterparts.refused(consultation, rejected.effect(), rejected.reason(), cause);
		}
		settle(consultation, rejected, false, null, null, event);
		return Applied.of("rejected", consultation.consId());
	}

	private Consultation settle(Consultation consultation, EffectOutcome outcome, boolean carriedOut,
			@Nullable ConversationState conversation, @Nullable DocumentState document, Event<?> event) {
		Map<String, String> readBack = (conversation != null) ? ChatwootMembers.of(conversation)
				: (document != null) ? OnecMembers.of(document) : null;
		Version version = (conversation != null) ? ChatwootMembers.version(conversation)
				: (document != null) ? OnecMembers.version(document) : null;
		Target system = outcome.target();
		Judgement judgement = shadow(consultation, outcome).settle(outcome.decisionId(), carriedOut, readBack, version);
		this.shadows.save(consultation.consId(), system, judgement.shadow());
		this.meters.judged(system, judgement);
		if (judgement.changes().isEmpty()) {
			return consultation;
		}
		Consultation present = this.consultations.get(consultation.consId());
		return (system == Target.CHATWOOT)
				? this.conversations.apply(present, judgement.changes(), reported(event, Origin.CHATWOOT))
				: this.documents.apply(present, judgement.changes(), reported(event, Origin.ONEC));
	}

	private Shadow shadow(Consultation consultation, EffectOutcome outcome) {
		Shadow shadow = this.shadows.find(consultation.consId(), outcome.target());
		Written written = switch (outcome) {
			case ConversationLinked linked -> linked.written();
			case Done done -> done.written();
			case EffectOutcome _ -> null;
		};
		return (written != null) ? shadow.learning(outcome.decisionId(), ChatwootMembers.made(written)) : shadow;
	}

	/** Others may be deciding about the same conversation or document, or its client. */
	private void lockThing(EffectOutcome outcome) {
		if (outcome instanceof ConversationLinked linked) {
			this.inbox.lock("conversation " + linked.conversationId());
			this.counterparts.contact(linked.consId(), linked.contactId(), linked.pubsubToken());
		}
		if (outcome instanceof DocumentLinked linked) {
			this.inbox.lock("document " + linked.document().refKey());
			this.counterparts.contractor(linked.consId(), linked.contractorKey());
		}
	}

	private static Cause reported(Event<?> event, Origin origin) {
		return Cause.reported(origin, event.time(), event.id());
	}

	private static String service(Target target) {
		return (target == Target.CHATWOOT) ? "chatwoot-sync" : "onec-sync";
	}

}
