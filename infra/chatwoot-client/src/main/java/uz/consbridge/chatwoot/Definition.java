package uz.consbridge.chatwoot;

import tools.jackson.databind.JsonNode;

/**
 * What makes the definition of a custom attribute unique in an account.
 *
 * @param model {@code conversation_attribute} or {@code contact_attribute}
 */
public record Definition(String model, String key) {

	static Definition read(JsonNode node) {
		JsonNode json = Json.requiredObject(node);
		return new Definition(Json.requiredText(json, "attribute_model"), Json.requiredText(json, "attribute_key"));
	}

}
