package uz.consbridge.simulator.chatwoot;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.View;

/** Conversations in the forms of the REST answers and the webhooks. */
final class ConversationJson {

	private ConversationJson() {
	}

	/** A conversation in REST answers. */
	static ObjectNode rest(View view, ObjectNode conversation) {
		List<ObjectNode> messages = Conversations.messages(view, conversation);
		ObjectNode json = Json.object();
		json.set("meta", restMeta(view, conversation));
		Fields.copy(conversation, json, "id");
		json.set("messages", one(view, conversation, messages, Conversations.last(messages, true, true)));
		json.put("account_id", AccountJson.id(view));
		Fields.copy(conversation, json, "uuid", "additional_attributes");
		seen(conversation, json).put("assignee_last_seen_at", 0);
		json.put("can_reply", true);
		Fields.copy(conversation, json, "custom_attributes", "inbox_id", "labels");
		json.set("muted", Conversations.contact(view, conversation).path("blocked"));
		json.set("snoozed_until", Times.iso(conversation.path("snoozed_until")));
		Fields.copy(conversation, json, "status");
		times(conversation, json);
		json.put("first_reply_created_at", Times.seconds(conversation.path("first_reply_created_at")));
		json.put("unread_count", Conversations.unread(messages, conversation));
		ObjectNode spoken = Conversations.last(messages, false, true);
		json.set("last_non_activity_message",
				(spoken == null) ? NullNode.getInstance() : MessageJson.nested(view, spoken, conversation, messages));
		Fields.copy(conversation, json, "priority");
		json.put("waiting_since", Times.seconds(conversation.path("waiting_since")));
		return json.putNull("sla_policy_id");
	}

	/** The conversation block of webhooks. */
	static ObjectNode block(View view, ObjectNode conversation) {
		List<ObjectNode> messages = Conversations.messages(view, conversation);
		ObjectNode json = Fields.copy(conversation, Json.object(), "additional_attributes");
		json.put("can_reply", true);
		json.set("channel", Conversations.inbox(view, conversation).path("channel_type"));
		json.set("contact_inbox", link(Conversations.link(view, conversation)));
		Fields.copy(conversation, json, "id", "inbox_id");
		json.set("messages", one(view, conversation, messages, Conversations.last(messages, false, false)));
		Fields.copy(conversation, json, "labels");
		json.set("meta", blockMeta(view, conversation));
		Fields.copy(conversation, json, "status", "custom_attributes");
		json.set("snoozed_until", Times.iso(conversation.path("snoozed_until")));
		json.put("unread_count", Conversations.unread(messages, conversation));
		json.set("first_reply_created_at", Times.iso(conversation.path("first_reply_created_at")));
		Fields.copy(conversation, json, "priority");
		json.put("waiting_since", Times.seconds(conversation.path("waiting_since")));
		times(conversation, seen(conversation, json));
		json.set("account", AccountJson.block(view));
		return json;
	}

	/** A conversation in the Public API. */
	static ObjectNode visitor(View view, ObjectNode conversation) {
		ObjectNode json = Fields.copy(conversation, Json.object(), "id", "uuid", "inbox_id");
		json.put("contact_last_seen_at", Times.seconds(conversation.path("contact_last_seen_at")));
		Fields.copy(conversation, json, "status");
		json.put("agent_last_seen_at", Times.seconds(conversation.path("agent_last_seen_at")));
		ArrayNode messages = json.putArray("messages");
		Conversations.messages(view, conversation)
			.stream()
			.filter(ConversationJson::forVisitors)
			.forEach((message) -> messages.add(MessageJson.visitor(view, message)));
		json.set("contact", ContactJson.row(view, Conversations.contact(view, conversation)));
		return json;
	}

	/** Customers see neither notes nor activity. */
	static boolean forVisitors(ObjectNode message) {
		return !message.path("private").asBoolean() && Fields.number(message, "message_type") != Words.ACTIVITY;
	}

	private static ObjectNode restMeta(View view, ObjectNode conversation) {
		ObjectNode meta = Json.object();
		meta.set("sender", ContactJson.sender(Conversations.contact(view, conversation)));
		meta.set("channel", Conversations.inbox(view, conversation).path("channel_type"));
		view.find(Db.USERS, Fields.text(conversation, "assignee_id")).ifPresent((user) -> {
			meta.set("assignee", PersonJson.agent(view, user));
			meta.put("assignee_type", "User");
		});
		view.find(Db.BOTS, Fields.text(conversation, "assignee_agent_bot_id")).ifPresent((bot) -> {
			meta.set("assignee", PersonJson.nestedBot(bot));
			meta.put("assignee_type", "AgentBot");
		});
		Conversations.team(view, conversation).ifPresent((team) -> meta.set("team", TeamJson.rest(view, team, false)));
		meta.set("hmac_verified", Conversations.link(view, conversation).path("hmac_verified"));
		return meta;
	}

	private static ObjectNode blockMeta(View view, ObjectNode conversation) {
		ObjectNode meta = Json.object();
		meta.set("sender", ContactJson.nested(Conversations.contact(view, conversation)));
		JsonNode user = view.find(Db.USERS, Fields.text(conversation, "assignee_id"))
			.<JsonNode>map(PersonJson::nestedUser)
			.orElse(NullNode.getInstance());
		JsonNode bot = view.find(Db.BOTS, Fields.text(conversation, "assignee_agent_bot_id"))
			.<JsonNode>map(PersonJson::nestedBot)
			.orElse(NullNode.getInstance());
		meta.set("assignee", user.isNull() ? bot : user);
		if (!user.isNull() || !bot.isNull()) {
			meta.put("assignee_type", user.isNull() ? "AgentBot" : "User");
		}
		else {
			meta.putNull("assignee_type");
		}
		meta.set("team", Conversations.team(view, conversation)
			.<JsonNode>map(
					(team) -> Fields.copy(team, Json.object(), "id", "name").put("icon", "").put("icon_color", ""))
			.orElse(NullNode.getInstance()));
		meta.set("hmac_verified", Conversations.link(view, conversation).path("hmac_verified"));
		return meta;
	}

	private static ArrayNode one(View view, ObjectNode conversation, List<ObjectNode> all,
			@Nullable ObjectNode message) {
		ArrayNode messages = Json.array();
		if (message != null) {
			messages.add(MessageJson.nested(view, message, conversation, all));
		}
		return messages;
	}

	private static ObjectNode link(ObjectNode link) {
		ObjectNode json = Fields.copy(link, Json.object(), "id", "contact_id", "inbox_id", "source_id");
		json.set("created_at", Times.iso(link.path("created_at")));
		json.set("updated_at", Times.iso(link.path("updated_at")));
		return Fields.copy(link, json, "hmac_verified", "pubsub_token");
	}

	private static ObjectNode seen(ObjectNode conversation, ObjectNode json) {
		return json.put("agent_last_seen_at", Times.seconds(conversation.path("agent_last_seen_at")))
			.put("contact_last_seen_at", Times.seconds(conversation.path("contact_last_seen_at")));
	}

	private static void times(ObjectNode conversation, ObjectNode json) {
		long activity = Times.seconds(conversation.path("last_activity_at"));
		json.put("last_activity_at", activity)
			.put("timestamp", activity)
			.put("created_at", Times.seconds(conversation.path("created_at")))
			.put("updated_at", Times.fraction(conversation.path("updated_at")));
	}

}
