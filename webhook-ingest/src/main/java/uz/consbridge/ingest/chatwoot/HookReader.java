package uz.consbridge.ingest.chatwoot;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.ChatwootEvent.ConversationCreated;
import uz.consbridge.events.ChatwootEvent.ConversationUpdated;
import uz.consbridge.events.ChatwootEvent.MessageCreated;
import uz.consbridge.events.ChatwootEvent.MessageUpdated;
import uz.consbridge.events.ChatwootEvent.StatusChanged;
import uz.consbridge.events.ConversationState;

/**
 * Reads the body of a webhook: Chatwoot's own form (underscored event names, members at
 * the top level) and the form older integrations send (dotted names, members inside
 * {@code data}). It takes the words as they are and decides nothing.
 */
public final class HookReader {

	private static final Set<String> NOISE = Set.of("last_activity_at", "updated_at");

	private final JsonMapper json = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final Conversations conversations = new Conversations(this.json);

	/** Never throws for what a body may contain. */
	public Reading read(byte[] body) {
		try {
			JsonNode root = this.json.readTree(body);
			if (!root.isObject()) {
				return new Reading.Unreadable("", "not a JSON object");
			}
			Fields hook = new Fields("", root);
			return read(hook.requiredText("event").replace('.', '_'), unwrap(hook));
		}
		catch (UnreadableFieldException ex) {
			return new Reading.Unreadable(ex.field(), ex.problem());
		}
		catch (JacksonException ex) {
			return new Reading.Unreadable("", "not JSON");
		}
	}

	private Reading read(String event, Fields body) {
		return switch (event) {
			case "conversation_created" -> about(new ConversationCreated(conversation(body, null)));
			case "conversation_updated" -> about(new ConversationUpdated(conversation(body, null)));
			case "conversation_status_changed" -> about(new StatusChanged(conversation(body, null)));
			case "conversation_resolved" -> about(new StatusChanged(conversation(body, "resolved")));
			case "conversation_opened" -> about(new StatusChanged(conversation(body, "open")));
			case "message_created", "message_updated" -> message(event, body);
			case "conversation_typing_on", "conversation_typing_off" -> typing(event, body);
			case "contact_created", "contact_updated" -> contact(body);
			default -> new Reading.Ignored(Reading.Reason.UNKNOWN_EVENT);
		};
	}

	private static Fields unwrap(Fields hook) {
		Fields data = hook.objectIfAny("data");
		return data.present() ? data : hook;
	}

	private ConversationState conversation(Fields body, @Nullable String status) {
		Fields nested = body.object("conversation");
		return this.conversations.read(nested.present() ? nested : body, status);
	}

	/** The kind is not part of the identity's version: two kinds are two reports. */
	private static Reading about(ChatwootEvent.AboutConversation event) {
		ConversationState state = event.conversation();
		String identity = (state.updatedAt() != null) ? String.join("/", event.getClass().getSimpleName(),
				Long.toString(state.conversationId()), state.updatedAt().toString()) : null;
		return new Reading.Understood(event, state.updatedAt(), identity);
	}

	private Reading message(String event, Fields body) {
		Fields nested = body.object("message");
		Fields message = nested.present() ? nested : body;
		if (Messages.type(message).equals(Messages.ACTIVITY)) {
			return new Reading.Ignored(Reading.Reason.ACTIVITY_MESSAGE);
		}
		Fields block = body.object("conversation");
		if (!block.present()) {
			block = message.object("conversation");
		}
		ConversationState conversation = this.conversations.read(block, null);
		var read = Messages.read(message, conversation.conversationId());
		return "message_created".equals(event)
				? new Reading.Understood(new MessageCreated(conversation, read), read.createdAt(),
						"MessageCreated/" + read.messageId())
				: new Reading.Understood(new MessageUpdated(conversation, read), null, null);
	}

	private static Reading typing(String event, Fields body) {
		if (body.flag("is_private")) {
			return new Reading.Ignored(Reading.Reason.PRIVATE_TYPING);
		}
		Fields user = body.object("user");
		String type = user.text("type");
		boolean byContact = user.present() && (type == null || "contact".equalsIgnoreCase(type));
		return new Reading.Understood(new ChatwootEvent.TypingChanged(body.object("conversation").requiredNumber("id"),
				event.endsWith("_on"), byContact, user.text("name")), null, null);
	}

	private static Reading contact(Fields body) {
		Fields nested = body.object("contact");
		Fields contact = nested.present() ? nested : body;
		if (isNoise(body.raw("changed_attributes"))) {
			return new Reading.Ignored(Reading.Reason.CONTACT_ACTIVITY);
		}
		return new Reading.Understood(new ChatwootEvent.ContactChanged(contact.requiredNumber("id"),
				contact.text("identifier"), contact.text("name"), contact.text("email"), contact.text("phone_number")),
				null, null);
	}

	private static boolean isNoise(JsonNode changes) {
		if (!changes.isArray() || changes.isEmpty()) {
			return false;
		}
		for (JsonNode change : changes) {
			if (!NOISE.containsAll(change.propertyNames())) {
				return false;
			}
		}
		return true;
	}

}
