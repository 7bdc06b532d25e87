package uz.consbridge.gateway.openapi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes values that a schema allows. */
final class Values {

	private static final JsonMapper JSON = new JsonMapper();

	private static final List<String> TEXTS = List.of("plain", "Как закрыть месяц?", "Oʻzbekcha so‘z", "👩‍💻🧾",
			"مرحبا", "'; drop table cons.clients; --", "\"quoted\"", "<script>alert(1)</script>", "line\nbreak\ttab",
			"%s %n {0}", "\u202Ereversed", "e\u0301", "\\u0000", "null", "0", "../../etc", "\uFEFFmark", "x");

	private final Contract contract;

	private final World world;

	private final RandomGenerator random;

	Values(Contract contract, World world, RandomGenerator random) {
		this.contract = contract;
		this.world = world;
		this.random = random;
	}

	/**
	 * A value.
	 * @param path of the operation
	 * @param name of the member or parameter
	 */
	JsonNode of(JsonNode reference, String path, String name) {
		JsonNode schema = this.contract.resolved(reference);
		if (schema.has("anyOf")) {
			JsonNode choices = schema.path("anyOf");
			return of(choices.path(this.random.nextInt(choices.size())), path, name);
		}
		if (schema.has("enum")) {
			return World.any(schema.path("enum").valueStream().toList(), this.random);
		}
		JsonNode type = schema.path("type");
		if (type.isArray() && this.random.nextInt(6) == 0) {
			return JSON.nullNode();
		}
		return ofType(schema, type.isArray() ? type.path(0).asString() : type.asString("any"), path, name);
	}

	private JsonNode ofType(JsonNode schema, String type, String path, String name) {
		return switch (type) {
			case "object" -> object(schema, path);
			case "array" -> array(schema, path, name);
			case "string" -> JSON.valueToTree(text(schema, path, name));
			case "integer" -> JSON.valueToTree(number(schema));
			case "number" -> JSON.valueToTree(this.random.nextDouble());
			case "boolean" -> JSON.valueToTree(this.random.nextBoolean());
			case "null" -> JSON.nullNode();
			default -> anything(2);
		};
	}

	private ObjectNode object(JsonNode schema, String path) {
		ObjectNode object = JSON.createObjectNode();
		List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
		int share = this.random.nextInt(1, 10);
		schema.path("properties").properties().forEach((member) -> {
			if (required.contains(member.getKey()) || this.random.nextInt(10) < share) {
				object.set(member.getKey(), of(member.getValue(), path, member.getKey()));
			}
		});
		if (!schema.has("properties")) {
			for (int count = this.random.nextInt(3); count > 0; count--) {
				object.set(World.any(TEXTS, this.random), anything(2));
			}
		}
		else if (this.random.nextInt(5) == 0) {
			object.set("unheard_of", anything(1));
		}
		return object;
	}

	private ArrayNode array(JsonNode schema, String path, String name) {
		int least = schema.path("minItems").asInt(0);
		int most = schema.path("maxItems").asInt(5);
		int count = (this.random.nextInt(10) == 0) ? most : this.random.nextInt(least, Math.min(most, 3) + 1);
		ArrayNode array = JSON.createArrayNode();
		for (int index = 0; index < count; index++) {
			array.add(of(schema.path("items"), path, name));
		}
		return array;
	}

	private long number(JsonNode schema) {
		long least = schema.path("minimum").asLong(Integer.MIN_VALUE);
		long most = schema.path("maximum")
			.asLong(schema.path("format").asString("").equals("int64") ? Long.MAX_VALUE : Integer.MAX_VALUE);
		return switch (this.random.nextInt(3)) {
			case 0 -> least;
			case 1 -> most;
			default -> this.random.nextLong(least, (most < Long.MAX_VALUE) ? most + 1 : most);
		};
	}

	private String text(JsonNode schema, String path, String name) {
		List<String> known = this.world.known(path, name);
		if (!known.isEmpty() && this.random.nextInt(10) < 8) {
			return World.any(known, this.random);
		}
		String format = schema.path("format").asString("");
		if (format.equals("uuid")) {
			return UUID.randomUUID().toString();
		}
		if (format.equals("date-time")) {
			return Instant.now().plus(Duration.ofMinutes(this.random.nextInt(-100_000, 100_000))).toString();
		}
		if (schema.has("pattern")) {
			return matching(schema.path("pattern").asString());
		}
		int most = schema.path("maxLength").asInt(300);
		if (this.random.nextInt(10) == 0) {
			return "я".repeat(most);
		}
		String text = World.any(TEXTS, this.random);
		return text.substring(0, Math.min(text.length(), most));
	}

	private static String matching(String pattern) {
		return List.of(World.MANAGER, "+998 90 111-22-33", "ru", "301234567", "open,pending", "x")
			.stream()
			.filter((each) -> Pattern.compile(pattern).matcher(each).find())
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Name a text that matches " + pattern));
	}

	private JsonNode anything(int depth) {
		return switch (this.random.nextInt((depth > 0) ? 7 : 5)) {
			case 0 -> JSON.valueToTree(World.any(TEXTS, this.random));
			case 1 -> JSON.valueToTree(this.random.nextLong());
			case 2 -> JSON.valueToTree(this.random.nextDouble());
			case 3 -> JSON.valueToTree(this.random.nextBoolean());
			case 4 -> JSON.nullNode();
			case 5 -> JSON.createArrayNode().add(anything(depth - 1));
			default -> JSON.createObjectNode().set("a", anything(depth - 1));
		};
	}

}
