package uz.consbridge.gateway.openapi;

import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Examples of answers, made from their schemas and the vocabulary. */
final class Samples {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String REFERENCE = "#/components/schemas/";

	private final Map<String, ObjectNode> components;

	private final Vocabulary vocabulary;

	Samples(Map<String, ObjectNode> components, Vocabulary vocabulary) {
		this.components = components;
		this.vocabulary = vocabulary;
	}

	JsonNode of(ObjectNode schema) {
		return of(schema, "");
	}

	private JsonNode of(JsonNode schema, String path) {
		String reference = schema.path("$ref").asString("");
		if (!reference.isEmpty()) {
			String name = reference.substring(REFERENCE.length());
			ObjectNode target = this.components.get(name);
			return (target != null) ? object(target, name) : JSON.nullNode();
		}
		Optional<JsonNode> given = this.vocabulary.example(path);
		if (given.isPresent()) {
			return given.get();
		}
		if (schema.has("anyOf")) {
			return of(schema.path("anyOf").path(0), path);
		}
		if (schema.has("enum")) {
			return schema.path("enum").path(0);
		}
		JsonNode type = schema.path("type");
		return ofType(schema, type.isArray() ? type.path(0).asString() : type.asString(""), path);
	}

	private JsonNode ofType(JsonNode schema, String type, String path) {
		return switch (type) {
			case "array" -> JSON.createArrayNode().add(of(schema.path("items"), path + "[]"));
			case "object" -> JSON.createObjectNode();
			default -> throw new IllegalStateException("The vocabulary has no example of " + path);
		};
	}

	private ObjectNode object(ObjectNode schema, String name) {
		ObjectNode sample = JSON.createObjectNode();
		schema.path("properties")
			.properties()
			.forEach((member) -> sample.set(member.getKey(), of(member.getValue(), name + "." + member.getKey())));
		return sample;
	}

}
