package uz.consbridge.simulator.chatwoot;

import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a message as callers of the Application API write it. */
final class MessageDraft {

	/** What a message may carry. */
	static final String[] FIELDS = { "content", "message_type", "private", "content_type", "content_attributes",
			"source_id", "echo_id", "attachments", "sender_type", "sender_id", "external_created_at", "template_params",
			"campaign_id", "cc_emails", "bcc_emails", "to_emails", "is_voice_message" };

	private static final Map<String, Set<String>> ITEMS = Map.of("input_select", Set.of("title", "value"), "cards",
			Set.of("title", "description", "media_url", "actions"), "form", Set.of("type", "placeholder", "label",
					"name", "options", "default", "required", "pattern", "title", "pattern_error"),
			"article", Set.of("title", "description", "link"));

	private MessageDraft() {
	}

	static ObjectNode read(Ask ask, Work work, ObjectNode conversation, JsonNode draft) {
		String content = Fields.text(draft, "content");
		if (content.isBlank() && !draft.path("attachments").isArray()) {
			ask.malformed("The message is empty");
		}
		if (content.length() > Words.MAX_CONTENT) {
			ask.malformed("The message is too long");
			throw Refused.unprocessable("Validation failed: Content is too long (maximum is 150000 characters)");
		}
		ObjectNode message = Messages.row(conversation, content, type(ask, draft));
		message.put("private", draft.path("private").asBoolean(false));
		if (Fields.has(draft, "source_id")) {
			message.put("source_id", Fields.text(draft, "source_id"));
		}
		message.put("content_type", contentType(ask, draft));
		attributes(ask, draft, message);
		sender(ask, work, conversation, draft, message);
		return message;
	}

	private static int type(Ask ask, JsonNode draft) {
		String word = Fields.has(draft, "message_type") ? Fields.text(draft, "message_type") : "outgoing";
		return switch (word) {
			case "incoming" -> Words.INCOMING;
			case "outgoing" -> Words.OUTGOING;
			default -> {
				ask.malformed("'" + word + "' is not a message_type");
				throw Refused.unprocessable("'" + word + "' is not a valid message_type");
			}
		};
	}

	private static String contentType(Ask ask, JsonNode draft) {
		String word = Fields.has(draft, "content_type") ? Fields.text(draft, "content_type") : "text";
		if (!Words.CONTENT_TYPE.contains(word)) {
			ask.malformed("'" + word + "' is not a content_type");
			throw Refused.unprocessable("'" + word + "' is not a valid content_type");
		}
		return word;
	}

	private static void attributes(Ask ask, JsonNode draft, ObjectNode message) {
		if (draft.path("content_attributes") instanceof ObjectNode attributes) {
			Set<String> known = ITEMS.getOrDefault(Fields.text(message, "content_type"), Set.of());
			for (JsonNode item : attributes.path("items")) {
				if (!known.isEmpty() && !known.containsAll(item.propertyNames())) {
					ask.malformed("An item has keys its content type does not know");
					throw Refused
						.unprocessable("Validation failed: Content attributes contains invalid keys for items");
				}
			}
			message.set("content_attributes", attributes.deepCopy());
		}
		if (Fields.has(draft, "external_created_at")) {
			((ObjectNode) message.path("content_attributes")).set("external_created_at",
					draft.path("external_created_at"));
		}
	}

	private static void sender(Ask ask, Work work, ObjectNode conversation, JsonNode draft, ObjectNode message) {
		if (Fields.number(message, "message_type") == Words.INCOMING) {
			message.put("sender_type", "Contact").put("sender_id", Fields.number(conversation, "contact_id"));
			return;
		}
		switch (ask.caller()) {
			case Caller.Bot bot -> message.put("sender_type", "AgentBot").put("sender_id", bot.id());
			case Caller.User user -> {
				message.put("sender_type", "User").put("sender_id", user.id());
				if (Fields.text(draft, "sender_type").equals("AgentBot")) {
					asBot(ask, work, draft, message);
				}
			}
			case Caller.Visitor visitor -> throw new IllegalStateException(visitor + " writes no drafts");
			case Caller.Control control -> throw new IllegalStateException(control + " writes no drafts");
		}
	}

	private static void asBot(Ask ask, Work work, JsonNode draft, ObjectNode message) {
		String bot = Fields.text(draft, "sender_id");
		if (work.tx().find(Db.BOTS, bot).isPresent()) {
			message.put("sender_type", "AgentBot").put("sender_id", Fields.number(draft, "sender_id"));
		}
		else {
			ask.malformed("There is no agent bot " + bot);
		}
	}

}
