package uz.consbridge.simulator.chatwoot;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.View;

/** Agents and bots in the forms of the REST answers and the webhooks. */
final class PersonJson {

	private PersonJson() {
	}

	/** An agent in lists and as assignee of REST conversations. */
	static ObjectNode agent(View view, ObjectNode user) {
		ObjectNode json = Fields.copy(user, Json.object(), "id");
		json.put("account_id", AccountJson.id(view));
		Fields.copy(user, json, "availability_status", "auto_offline", "confirmed", "email");
		json.put("provider", "email");
		Fields.copy(user, json, "available_name");
		if (!user.path("custom_attributes").isEmpty()) {
			Fields.copy(user, json, "custom_attributes");
		}
		return Fields.copy(user, json, "name", "role").put("thumbnail", "");
	}

	/** A user inside messages and webhook conversations. */
	static ObjectNode nestedUser(ObjectNode user) {
		ObjectNode json = Fields.copy(user, Json.object(), "id", "name", "available_name");
		json.put("avatar_url", "").put("type", "user");
		return Fields.copy(user, json, "availability_status").put("thumbnail", "");
	}

	/** A bot inside messages and conversations. */
	static ObjectNode nestedBot(ObjectNode bot) {
		return Fields.copy(bot, Json.object(), "id", "name").put("avatar_url", "").put("type", "agent_bot");
	}

	/** The sender at the top level of message webhooks. */
	static JsonNode eventSender(View view, ObjectNode message) {
		String id = Fields.text(message, "sender_id");
		return switch (Fields.text(message, "sender_type")) {
			case "Contact" ->
				view.find(Db.CONTACTS, id).<JsonNode>map((row) -> ContactJson.event(view, row)).orElse(none());
			case "User" -> view.find(Db.USERS, id).<JsonNode>map(PersonJson::eventUser).orElse(none());
			case "AgentBot" -> view.find(Db.BOTS, id)
				.<JsonNode>map((row) -> Fields.copy(row, Json.object(), "id", "name").put("type", "agent_bot"))
				.orElse(none());
			default -> none();
		};
	}

	static ObjectNode eventUser(ObjectNode user) {
		return Fields.copy(user, Json.object(), "id", "name", "email").put("type", "user");
	}

	/** The sender of a nested or REST message; null when it has none. */
	static JsonNode nestedSender(View view, ObjectNode message) {
		String id = Fields.text(message, "sender_id");
		return switch (Fields.text(message, "sender_type")) {
			case "Contact" -> view.find(Db.CONTACTS, id).<JsonNode>map(ContactJson::nested).orElse(none());
			case "User" -> view.find(Db.USERS, id).<JsonNode>map(PersonJson::nestedUser).orElse(none());
			case "AgentBot" -> view.find(Db.BOTS, id).<JsonNode>map(PersonJson::nestedBot).orElse(none());
			default -> none();
		};
	}

	private static JsonNode none() {
		return NullNode.getInstance();
	}

}
