package uz.consbridge.gateway.consultation;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ConsultationEvent.ConversationLinked;
import uz.consbridge.events.ConsultationEvent.DocumentLinked;
import uz.consbridge.events.ConsultationEvent.DocumentRequested;
import uz.consbridge.events.ConsultationEvent.StaffNoticed;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.audit.ChangeLog;
import uz.consbridge.gateway.audit.ChangeLog.Entry;
import uz.consbridge.gateway.client.Clients;

import org.springframework.stereotype.Component;

/**
 * What is known of a consultation's conversation and document. The consultation's row
 * must be locked.
 */
@Component
public class Counterparts {

	private final Consultations consultations;

	private final Clients clients;

	private final Decisions decisions;

	private final ChangeLog log;

	private final Ids ids;

	Counterparts(Consultations consultations, Clients clients, Decisions decisions, ChangeLog log, Ids ids) {
		this.consultations = consultations;
		this.clients = clients;
		this.decisions = decisions;
		this.log = log;
		this.ids = ids;
	}

	/**
	 * The client of a consultation that has no conversation yet is a contact. Comes
	 * before the consultation's lock: commands hold a client before its consultations.
	 */
	public void contact(UUID consId, @Nullable Long contactId, @Nullable String pubsubToken) {
		if (contactId != null) {
			this.consultations.find(consId)
				.filter((known) -> known.conversationId() == null)
				.ifPresent((known) -> this.clients.linkContact(known.clientId(), contactId, pubsubToken));
		}
	}

	/**
	 * The owner of a consultation that has no document yet is a contractor. Comes before
	 * the consultation's lock, as {@link #contact}.
	 */
	public void contractor(UUID consId, @Nullable String contractorKey) {
		if (contractorKey != null) {
			this.consultations.find(consId)
				.filter((known) -> known.refKey() == null)
				.ifPresent((known) -> this.clients.linkContractor(known.ownerId(), contractorKey));
		}
	}

	/** The consultation's conversation is known; said once. */
	public Consultation conversation(Consultation consultation, long conversationId, @Nullable Long contactId,
			@Nullable String pubsubToken, Cause cause) {
		if (contactId != null) {
			this.clients.linkContact(consultation.clientId(), contactId, pubsubToken);
		}
		String token = (pubsubToken != null) ? pubsubToken : consultation.pubsubToken();
		if (consultation.conversationId() != null) {
			if (!Objects.equals(token, consultation.pubsubToken())) {
				set(consultation, "chatwoot_pubsub_token", token);
			}
			return consultation;
		}
		set(consultation, "chatwoot_conversation_id", conversationId, "chatwoot_pubsub_token", token, "sync_chatwoot",
				SyncState.LINKED);
		log(consultation, Target.CHATWOOT, SyncState.LINKED, Long.toString(conversationId), cause);
		Consultation after = this.consultations.get(consultation.consId());
		this.decisions.emit(after,
				new ConversationLinked(after.consId(), Origin.API, this.decisions.links(after), conversationId));
		return after;
	}

	/**
	 * The consultation's document is known; said again when its number becomes known or
	 * another document takes its place.
	 */
	public Consultation document(Consultation consultation, DocumentState document, @Nullable String contractorKey,
			Cause cause) {
		if (contractorKey != null) {
			this.clients.linkContractor(consultation.ownerId(), contractorKey);
		}
		boolean same = document.refKey().equals(consultation.refKey());
		if (same && (document.number() == null || document.number().equals(consultation.number()))) {
			return consultation;
		}
		set(consultation, "cl_ref_key", document.refKey(), "number", document.number(), "client_key", contractorKey,
				"document_created_at", document.createdAt(), "sync_onec", SyncState.LINKED, "onec_reason", null,
				"onec_refused_effect", null);
		log(consultation, Target.ONEC, SyncState.LINKED, document.number(), cause);
		Consultation after = this.consultations.get(consultation.consId());
		this.decisions.emit(after,
				new DocumentLinked(after.consId(), Origin.API, this.decisions.links(after), document.refKey(),
						document.number(), numberBecameKnown(consultation, after) ? after.language() : null));
		return after;
	}

	/** The client is told once, however often 1C numbers the document anew. */
	private static boolean numberBecameKnown(Consultation before, Consultation after) {
		return before.number() == null && after.number() != null && !after.status().terminal()
				&& after.origin() == Origin.API && after.chatwoot().wanted();
	}

	/** 1C refused an effect for a business reason; staff are told. */
	public void refused(Consultation consultation, String effect, String reason, Cause cause) {
		set(consultation, "sync_onec", SyncState.REJECTED, "onec_reason", reason, "onec_refused_effect", effect);
		log(consultation, Target.ONEC, SyncState.REJECTED, reason, cause);
		notice(consultation, "onec.rejected", Map.of("reason", reason));
	}

	/**
	 * Asks 1C again, with the present data, for a document it refused.
	 * @return whether there is a reason to
	 */
	boolean askAgain(Consultation consultation) {
		if (consultation.onec() != SyncState.REJECTED || consultation.refKey() != null
				|| consultation.status().terminal()) {
			return false;
		}
		set(consultation, "sync_onec", SyncState.PENDING, "onec_reason", null, "onec_refused_effect", null);
		Consultation after = this.consultations.get(consultation.consId());
		this.decisions.emit(after, new DocumentRequested(after.consId(), Origin.API, this.decisions.links(after),
				this.decisions.facts(after)));
		return true;
	}

	/** What 1C refused before it has now accepted. */
	public void accepted(Consultation consultation, String effect, Cause cause) {
		if (consultation.onec() == SyncState.REJECTED && Objects.equals(consultation.refusedEffect(), effect)) {
			set(consultation, "sync_onec", (consultation.refKey() != null) ? SyncState.LINKED : SyncState.PENDING,
					"onec_reason", null, "onec_refused_effect", null);
			log(consultation, Target.ONEC, SyncState.LINKED, null, cause);
		}
	}

	/** A decision for the system waits as a dead letter. */
	public void parked(Consultation consultation, Target system, String reason, Cause cause) {
		if (consultation.sync(system) != SyncState.PARKED) {
			set(consultation, column(system), SyncState.PARKED);
			log(consultation, system, SyncState.PARKED, reason, cause);
		}
	}

	/** Nothing for the system waits any more. */
	public void replayed(Consultation consultation, Target system, Cause cause) {
		if (consultation.sync(system) == SyncState.PARKED) {
			SyncState state = consultation.linked(system) ? SyncState.LINKED : SyncState.PENDING;
			set(consultation, column(system), state);
			log(consultation, system, state, null, cause);
		}
	}

	/** Staff are to read something in the conversation. */
	public void notice(Consultation consultation, String messageKey, Map<String, String> arguments) {
		Consultation now = this.consultations.get(consultation.consId());
		this.decisions.emit(now, new StaffNoticed(now.consId(), Origin.API, this.decisions.links(now), this.ids.next(),
				messageKey, arguments, now.language()));
	}

	private void log(Consultation consultation, Target system, SyncState state, @Nullable String comment, Cause cause) {
		this.log.record(consultation.consId(), new Entry("sync", (system == Target.CHATWOOT) ? "chatwoot" : "onec",
				consultation.sync(system).word(), state.word(), comment), cause);
	}

	private void set(Consultation consultation, @Nullable Object... columns) {
		this.consultations.set(consultation.consId(), ConsultationChanges.values(columns));
	}

	private static String column(Target system) {
		return (system == Target.CHATWOOT) ? "sync_chatwoot" : "sync_onec";
	}

}
