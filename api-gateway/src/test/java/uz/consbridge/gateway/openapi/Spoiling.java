package uz.consbridge.gateway.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes values that a schema forbids. */
final class Spoiling {

	private static final JsonMapper JSON = new JsonMapper();

	private final Contract contract;

	private final RandomGenerator random;

	Spoiling(Contract contract, RandomGenerator random) {
		this.contract = contract;
		this.random = random;
	}

	/** Spoils one member of the body, perhaps a deep one, or leaves one out. */
	void spoil(ObjectNode body, JsonNode reference) {
		JsonNode schema = this.contract.resolved(reference);
		Map.Entry<String, JsonNode> member = World.any(List.copyOf(schema.path("properties").properties()),
				this.random);
		String name = member.getKey();
		boolean required = schema.path("required").valueStream().anyMatch((each) -> each.asString().equals(name));
		if (required && this.random.nextInt(4) == 0) {
			body.remove(name);
		}
		else if (inside(body.path(name), member.getValue())) {
			return;
		}
		else {
			body.set(name, World.any(wrong(member.getValue(), required), this.random));
		}
	}

	private boolean inside(JsonNode value, JsonNode schema) {
		JsonNode part = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
		if (value instanceof ObjectNode object && this.contract.resolved(part).has("properties")) {
			spoil(object, part);
			return true;
		}
		if (value instanceof ArrayNode list && !list.isEmpty() && list.get(0) instanceof ObjectNode first
				&& this.contract.resolved(part.path("items")).has("properties")) {
			spoil(first, part.path("items"));
			return true;
		}
		return false;
	}

	/** Values that the schema forbids. */
	List<JsonNode> wrong(JsonNode reference, boolean required) {
		JsonNode schema = this.contract.resolved(reference);
		List<JsonNode> wrong = new ArrayList<>();
		if (required) {
			wrong.add(JSON.nullNode());
		}
		if (schema.has("anyOf")) {
			wrong.add(JSON.createObjectNode().put("a", "b"));
			wrong.add(JSON.valueToTree(true));
			wrong.removeIf((each) -> this.contract.wrongRequest(reference, each).isEmpty());
			return wrong.isEmpty() ? List.of(JSON.createArrayNode()) : wrong;
		}
		JsonNode type = schema.path("type");
		switch (type.isArray() ? type.path(0).asString() : type.asString("any")) {
			case "string" -> texts(schema, wrong);
			case "integer" -> numbers(schema, wrong);
			case "boolean" -> add(wrong, "\"true\"", "1", "{}");
			case "array" -> lists(schema, wrong);
			default -> add(wrong, "\"text\"", "[]", "5", "false");
		}
		return wrong;
	}

	private static void texts(JsonNode schema, List<JsonNode> wrong) {
		add(wrong, "{}", "[]", "[\"text\"]", "5", "true", "1.5");
		if (schema.has("maxLength")) {
			wrong.add(JSON.valueToTree("x".repeat(schema.path("maxLength").asInt() + 1)));
		}
		if (schema.has("enum") || schema.has("format")) {
			add(wrong, "\"no-such-word\"", "\"2026-02-30T10:00:00Z\"", "\"ｏｐｅｎ\"");
		}
		if (schema.path("pattern").asString("").equals("\\S")) {
			add(wrong, "\"\"", "\" \\t\"");
		}
		else if (schema.has("pattern")) {
			add(wrong, "\"no-such-word\"", "\"" + " ".repeat(2000) + "x\"", "\"" + "1".repeat(5000) + "\"");
		}
	}

	private static void numbers(JsonNode schema, List<JsonNode> wrong) {
		add(wrong, "\"1\"", "1.5", "true", "{}", "[1]");
		if (schema.path("format").asString("").equals("int32")) {
			add(wrong, "99999999999999999999", "-1e400");
		}
		if (schema.has("minimum")) {
			wrong.add(JSON.valueToTree(schema.path("minimum").asLong() - 1));
		}
		if (schema.has("maximum")) {
			wrong.add(JSON.valueToTree(schema.path("maximum").asLong() + 1));
		}
	}

	private static void lists(JsonNode schema, List<JsonNode> wrong) {
		add(wrong, "{}", "\"text\"", "5", "[[]]", "[null]");
		if (schema.has("minItems")) {
			add(wrong, "[]");
		}
		if (schema.has("maxItems")) {
			ArrayNode many = JSON.createArrayNode();
			for (int count = 0; count <= schema.path("maxItems").asInt(); count++) {
				many.add("x");
			}
			wrong.add(many);
		}
	}

	private static void add(List<JsonNode> wrong, String... values) {
		for (String value : values) {
			wrong.add(JSON.readTree(value));
		}
	}

}
