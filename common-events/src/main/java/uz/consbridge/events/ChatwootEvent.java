package uz.consbridge.events;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What Chatwoot reported. Published on {@link Topics#CHATWOOT} by webhook-ingest and, for
 * snapshots, by chatwoot-sync. Nothing is decided here. Order and uniqueness are not
 * promised.
 */
public sealed interface ChatwootEvent extends EventData {

	/** Key of the record: the conversation id, or {@code contact-<id>}. */
	String key();

	/** Carries the state of a conversation. */
	sealed interface AboutConversation extends ChatwootEvent {

		ConversationState conversation();

		@Override
		default String key() {
			return Long.toString(conversation().conversationId());
		}

	}

	record ConversationCreated(ConversationState conversation) implements AboutConversation {

	}

	record ConversationUpdated(ConversationState conversation) implements AboutConversation {

	}

	record StatusChanged(ConversationState conversation) implements AboutConversation {

	}

	/** The conversation inside is a hint, built when the hook was sent. */
	record MessageCreated(ConversationState conversation, ChatwootMessage message) implements AboutConversation {

	}

	/** The conversation inside is a hint, built when the hook was sent. */
	record MessageUpdated(ConversationState conversation, ChatwootMessage message) implements AboutConversation {

	}

	/**
	 * The conversation as read again by chatwoot-sync.
	 *
	 * @param messages those read with it; not necessarily all
	 */
	record ConversationSnapshot(ConversationState conversation,
			List<ChatwootMessage> messages) implements AboutConversation {

	}

	/** Kept apart on {@link Topics#CHATWOOT_TYPING}. */
	record TypingChanged(long conversationId, boolean typing, boolean byContact,
			@Nullable String name) implements ChatwootEvent {

		@Override
		public String key() {
			return Long.toString(this.conversationId);
		}

	}

	/**
	 * @param identifier our client_id, if the contact was made by us
	 */
	record ContactChanged(long contactId, @Nullable String identifier, @Nullable String name, @Nullable String email,
			@Nullable String phone) implements ChatwootEvent {

		@Override
		public String key() {
			return "contact-" + this.contactId;
		}

	}

	/**
	 * An agent says which user of 1C it is, or was found or made for one.
	 *
	 * @param managerKey 1C GUID; what the agent's attribute {@code cl_ref_key} says, if
	 * anything
	 */
	record AgentLinked(long agentId, String managerKey, @Nullable String name) implements ChatwootEvent {

		@Override
		public String key() {
			return "agent-" + this.agentId;
		}

	}

}
