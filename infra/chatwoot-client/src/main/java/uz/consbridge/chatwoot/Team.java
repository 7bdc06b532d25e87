package uz.consbridge.chatwoot;

import tools.jackson.databind.JsonNode;

/**
 * A team of agents.
 *
 * @param name in lower case, as Chatwoot keeps it
 */
public record Team(long id, String name) {

	static Team read(JsonNode node) {
		JsonNode json = Json.requiredObject(node);
		return new Team(Json.requiredLong(json, "id"), Json.requiredText(json, "name"));
	}

}
