package uz.consbridge.chatwoot;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who answers in Chatwoot.
 *
 * @param name the full name
 * @param administrator sees every inbox without being a member
 */
public record Agent(long id, @Nullable String name, @Nullable String email, boolean administrator,
		Map<String, Object> customAttributes) {

	static Agent read(JsonNode node) {
		JsonNode json = Json.requiredObject(node);
		return new Agent(Json.requiredLong(json, "id"), Json.textOrNull(json.path("name")),
				Json.textOrNull(json.path("email")), "administrator".equals(Json.textOrNull(json.path("role"))),
				Json.map(json.path("custom_attributes")));
	}

}
