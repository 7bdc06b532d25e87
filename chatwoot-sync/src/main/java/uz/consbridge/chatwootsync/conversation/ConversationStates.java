package uz.consbridge.chatwootsync.conversation;

import java.util.List;

import org.jspecify.annotations.Nullable;
import uz.consbridge.chatwoot.Conversation;
import uz.consbridge.chatwoot.Conversation.Person;
import uz.consbridge.chatwoot.Message;
import uz.consbridge.events.ChatwootMessage;
import uz.consbridge.events.ConversationState;
import uz.consbridge.events.ConversationState.Contact;

/** What was read from Chatwoot, as it travels in events. */
public final class ConversationStates {

	private ConversationStates() {
	}

	public static ConversationState of(Conversation conversation, Link link, @Nullable String pubsubToken) {
		return of(conversation, (link.sourceId() != null) ? link.sourceId() : conversation.sourceId(), pubsubToken);
	}

	/** A conversation that somebody else may have begun. */
	public static ConversationState of(Conversation conversation) {
		return of(conversation, conversation.sourceId(), null);
	}

	private static ConversationState of(Conversation conversation, @Nullable String sourceId,
			@Nullable String pubsubToken) {
		return new ConversationState(conversation.id(), conversation.inboxId(), sourceId, conversation.contactId(),
				conversation.contactIdentifier(), pubsubToken, conversation.status(), conversation.assigneeId(),
				conversation.teamId(), conversation.labels(), conversation.customAttributes(), conversation.priority(),
				conversation.createdAt(), conversation.updatedAt(), null, contact(conversation.contact()));
	}

	private static @Nullable Contact contact(@Nullable Person person) {
		return (person != null) ? new Contact(person.name(), person.email(), person.phone()) : null;
	}

	/** The messages without Chatwoot's own records of activity. */
	public static List<ChatwootMessage> of(List<Message> messages) {
		return messages.stream()
			.filter((message) -> !"activity".equals(message.type()))
			.map(ConversationStates::of)
			.toList();
	}

	private static ChatwootMessage of(Message message) {
		return new ChatwootMessage(message.id(), message.conversationId(), message.type(), message.isPrivate(),
				message.content(), message.contentType(), message.senderType(), message.senderId(),
				message.senderName(), message.sourceId(), message.createdAt(), message.deleted(), message.csatRating(),
				message.csatFeedback(), message.attachmentUrls());
	}

}
