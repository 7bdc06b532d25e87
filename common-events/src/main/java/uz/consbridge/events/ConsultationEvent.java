package uz.consbridge.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the owner decided. Published through the outbox on {@link Topics#CONSULTATIONS},
 * keyed by cons_id (client facts by client_id). Effectors carry these out; a decision is
 * never written back to the system it came from.
 */
public sealed interface ConsultationEvent extends EventData {

	/**
	 * The key of the record: the cons_id, for client facts the client_id, for agents the
	 * key of the manager.
	 */
	UUID key();

	Origin origin();

	/** A decision about one consultation. */
	sealed interface AboutConsultation extends ConsultationEvent {

		UUID consId();

		Links links();

		@Override
		default UUID key() {
			return consId();
		}

	}

	/**
	 * A consultation exists.
	 *
	 * @param conversationWanted whether it is to have a Chatwoot conversation
	 * @param documentWanted whether it is to have a 1C document
	 */
	record ConsultationCreated(UUID consId, Origin origin, Links links, ConsultationFacts facts,
			boolean conversationWanted, boolean documentWanted) implements AboutConsultation {

	}

	/**
	 * The status changed.
	 *
	 * @param endedAt when the consultation ended, if it did
	 * @param denied closed without a consultation
	 */
	record StatusChanged(UUID consId, Origin origin, Links links, Status from, Status to, Instant changedAt,
			@Nullable Instant endedAt, boolean denied) implements AboutConsultation {

	}

	/**
	 * The planned time changed.
	 *
	 * @param period key of the register record: whole seconds, never twice for one
	 * document
	 */
	record RedateAdded(UUID consId, Origin origin, Links links, UUID redateId, Instant period,
			@Nullable Instant oldDate, Instant newDate, @Nullable String comment, @Nullable String managerKey,
			@Nullable String managerName, String language) implements AboutConsultation {

	}

	/**
	 * The client answered a rating question.
	 *
	 * @param rating 1 to 5
	 */
	record RatingAdded(UUID consId, Origin origin, Links links, UUID ratingId, Instant ratedAt, int questionNumber,
			int rating, @Nullable String question, @Nullable String comment, @Nullable String managerKey,
			@Nullable String managerName, String language) implements AboutConsultation {

	}

	/** A manager tried to phone the client. */
	record CallDetected(UUID consId, Origin origin, Links links, UUID callId, Instant period,
			@Nullable String managerKey, @Nullable String managerName, String language) implements AboutConsultation {

	}

	/**
	 * The manager changed.
	 *
	 * @param managerKey 1C GUID, or none
	 * @param agentId the manager's Chatwoot agent, if mapped
	 */
	record ManagerAssigned(UUID consId, Origin origin, Links links, @Nullable String managerKey, @Nullable Long agentId,
			@Nullable String managerName, @Nullable String previousManagerKey) implements AboutConsultation {

	}

	record ConsultationCancelled(UUID consId, Origin origin, Links links,
			Instant cancelledAt) implements AboutConsultation {

	}

	/**
	 * Fields changed other than those with an event of their own.
	 *
	 * @param facts the consultation after the change
	 * @param changed names of the changed fields, as in the API
	 * @param removedTags tags it had before; none of them means none was removed
	 */
	record ConsultationUpdated(UUID consId, Origin origin, Links links, ConsultationFacts facts, List<String> changed,
			@Nullable List<String> removedTags) implements AboutConsultation {

	}

	/** The consultation's Chatwoot conversation is known. */
	record ConversationLinked(UUID consId, Origin origin, Links links,
			long conversationId) implements AboutConsultation {

	}

	/**
	 * The consultation's 1C document is known.
	 *
	 * @param language of the client, if the number has just become known and the client
	 * is to be told
	 */
	record DocumentLinked(UUID consId, Origin origin, Links links, String refKey, @Nullable String number,
			@Nullable String language) implements AboutConsultation {

	}

	/** 1C refused the document and is to be asked again with the present data. */
	record DocumentRequested(UUID consId, Origin origin, Links links,
			ConsultationFacts facts) implements AboutConsultation {

	}

	/** Both systems are to be read again and reported as snapshots. */
	record RefreshRequested(UUID consId, Origin origin, Links links, String reason) implements AboutConsultation {

	}

	/**
	 * Staff are to read something in the conversation.
	 *
	 * @param noteId fixed by the owner; the note's {@code source_id} derives from it
	 * @param messageKey key into the message bundles
	 */
	record StaffNoticed(UUID consId, Origin origin, Links links, UUID noteId, String messageKey,
			Map<String, String> arguments, String language) implements AboutConsultation {

	}

	/**
	 * The client is to read something in the conversation, said by nobody of the staff.
	 *
	 * @param noticeId fixed by the owner; the message's {@code source_id} derives from it
	 * @param messageKey key into the message bundles
	 */
	record ClientNoticed(UUID consId, Origin origin, Links links, UUID noticeId, String messageKey,
			Map<String, String> arguments, String language) implements AboutConsultation {

	}

	/** A message was stored; for live views, not for effectors. */
	record MessageReceived(UUID consId, Origin origin, Links links, long messageId, boolean incoming,
			Instant createdAt) implements AboutConsultation {

	}

	/**
	 * A client changed; what it means for open consultations is decided for each of them.
	 */
	record ClientChanged(Origin origin, ClientFacts client) implements ConsultationEvent {

		@Override
		public UUID key() {
			return this.client.clientId();
		}

	}

	/**
	 * A user of 1C who takes consultations is to have an agent in Chatwoot; asked again
	 * as long as none is known.
	 *
	 * @param managerKey 1C GUID
	 * @param email by which the agent is found, or else made
	 * @param name to be shown, should the agent be made
	 * @param team name of the team it belongs to, if to any
	 */
	record AgentWanted(Origin origin, UUID managerKey, String email, String name,
			@Nullable String team) implements ConsultationEvent {

		@Override
		public UUID key() {
			return this.managerKey;
		}

	}

}
