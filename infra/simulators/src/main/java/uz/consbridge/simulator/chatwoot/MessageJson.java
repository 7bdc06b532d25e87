package uz.consbridge.simulator.chatwoot;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.View;

/** Messages in the forms of the REST answers and the webhooks. */
final class MessageJson {

	private MessageJson() {
	}

	/** A message as its own calls answer it. */
	static ObjectNode rest(View view, ObjectNode message) {
		ObjectNode json = Fields.copy(message, Json.object(), "id", "content", "inbox_id", "conversation_id",
				"message_type", "content_type", "status", "content_attributes");
		json.put("created_at", Times.seconds(message.path("created_at")));
		Fields.copy(message, json, "private", "source_id");
		JsonNode sender = PersonJson.nestedSender(view, message);
		return sender.isNull() ? json : json.set("sender", sender);
	}

	/** A message inside a conversation. */
	static ObjectNode nested(View view, ObjectNode message, ObjectNode conversation, List<ObjectNode> all) {
		ObjectNode json = Fields.copy(message, Json.object(), "id", "content");
		json.put("account_id", AccountJson.id(view));
		Fields.copy(message, json, "inbox_id", "conversation_id", "message_type");
		json.put("created_at", Times.seconds(message.path("created_at")));
		json.set("updated_at", Times.iso(message.path("updated_at")));
		Fields.copy(message, json, "private", "status", "source_id", "content_type", "content_attributes",
				"sender_type", "sender_id");
		json.putObject("external_source_ids");
		json.putObject("additional_attributes");
		json.set("processed_message_content", message.path("content"));
		json.putObject("sentiment");
		ObjectNode inside = json.putObject("conversation");
		Fields.copy(conversation, inside, "assignee_id");
		inside.put("unread_count", Conversations.unread(all, conversation));
		inside.put("last_activity_at", Times.seconds(conversation.path("last_activity_at")));
		inside.putObject("contact_inbox")
			.put("source_id", Fields.text(Conversations.link(view, conversation), "source_id"));
		JsonNode sender = PersonJson.nestedSender(view, message);
		return sender.isNull() ? json : json.set("sender", sender);
	}

	/** The body of message webhooks, without the event's name. */
	static ObjectNode event(View view, ObjectNode message) {
		ObjectNode conversation = view.find(Db.CONVERSATIONS, Fields.text(message, "conversation_id"))
			.orElseThrow(Refused::notFound);
		ObjectNode inbox = Conversations.inbox(view, conversation);
		ObjectNode json = Json.object();
		json.set("account", AccountJson.block(view));
		json.putObject("additional_attributes");
		Fields.copy(message, json, "content_attributes", "content_type", "content");
		json.set("conversation", ConversationJson.block(view, conversation));
		json.set("created_at", Times.iso(message.path("created_at")));
		Fields.copy(message, json, "id");
		json.set("inbox", Fields.copy(inbox, Json.object(), "id", "name"));
		json.put("message_type", Words.MESSAGE_TYPE.get((int) Fields.number(message, "message_type")));
		Fields.copy(message, json, "private");
		json.set("sender", PersonJson.eventSender(view, message));
		return Fields.copy(message, json, "source_id");
	}

	/** A message as the Public API shows it. */
	static ObjectNode visitor(View view, ObjectNode message) {
		ObjectNode json = Fields.copy(message, Json.object(), "id", "content", "message_type", "content_type",
				"content_attributes");
		json.put("created_at", Times.seconds(message.path("created_at")));
		Fields.copy(message, json, "conversation_id");
		JsonNode sender = PersonJson.nestedSender(view, message);
		return sender.isNull() ? json : json.set("sender", sender);
	}

}
