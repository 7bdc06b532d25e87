package uz.consbridge.gateway.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The checked-in description, as a judge of requests and answers. */
final class Contract {

	private static final JsonMapper JSON = new JsonMapper();

	/** Headers that say something which has to be described. */
	private static final List<String> TELLING = List.of("Allow", "ETag", "Location", "Retry-After", "WWW-Authenticate");

	private final JsonNode document;

	/** Schemas as they are, for requests. */
	private final JsonNode plain;

	/** Schemas that allow no member they do not name, for answers. */
	private final JsonNode strict;

	private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final Map<String, Schema> known = new HashMap<>();

	private Contract(JsonNode document) {
		this.document = document;
		this.plain = JSON
			.readTree(document.at("/components/schemas").toString().replace("#/components/schemas/", "#/$defs/"));
		this.strict = this.plain.deepCopy();
		this.strict.values().forEach((schema) -> {
			if (schema instanceof ObjectNode object && object.has("properties")) {
				object.put("additionalProperties", false);
			}
		});
	}

	static Contract of(String document) {
		return new Contract(JSON.readTree(document));
	}

	JsonNode document() {
		return this.document;
	}

	/** A part of the document, or what it refers to. */
	JsonNode resolved(JsonNode part) {
		String reference = part.path("$ref").asString("");
		return reference.isEmpty() ? part : this.document.at(reference.substring(1));
	}

	/** What is wrong with an answer of an operation; nothing if it is as described. */
	List<String> judge(JsonNode operation, int status, String mediaType, String body) {
		JsonNode response = resolved(operation.path("responses").path(Integer.toString(status)));
		if (response.isMissingNode()) {
			return List.of("the status " + status + " is not described");
		}
		JsonNode content = response.path("content");
		if (content.isMissingNode() || content.isEmpty()) {
			return body.isEmpty() ? List.of() : List.of("a body where none is described");
		}
		String type = mediaType.replaceFirst(";.*", "");
		JsonNode described = content.path(type);
		if (described.isMissingNode()) {
			return List.of("the type '" + mediaType + "' is not described for " + status);
		}
		return type.endsWith("json") ? wrong(described.path("schema"), JSON.readTree(body), true)
				: wrongEvents(described.path("x-events"), body);
	}

	/** What is wrong with the headers of an answer, by name. */
	List<String> judgeHeaders(JsonNode operation, int status, Map<String, List<String>> sent) {
		JsonNode described = resolved(operation.path("responses").path(Integer.toString(status))).path("headers");
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(sent);
		List<String> wrong = new ArrayList<>();
		for (String name : TELLING) {
			if (headers.containsKey(name) && !described.has(name)) {
				wrong.add(status + " comes with " + name + ", which is not described");
			}
		}
		described.properties().forEach((each) -> {
			JsonNode header = resolved(each.getValue());
			List<String> values = headers.getOrDefault(each.getKey(), List.of());
			if (values.isEmpty() && header.path("required").asBoolean(false)) {
				wrong.add(status + " comes without " + each.getKey());
			}
			values.forEach((value) -> wrong(header.path("schema"), parsed(header, value), true)
				.forEach((error) -> wrong.add(each.getKey() + " '" + value + "': " + error)));
		});
		return wrong;
	}

	private static JsonNode parsed(JsonNode header, String value) {
		boolean number = header.at("/schema/type").asString("").equals("integer") && value.matches("\\d{1,9}");
		return number ? JSON.valueToTree(Integer.valueOf(value)) : JSON.valueToTree(value);
	}

	/** What is wrong with server-sent events, by what the description says they carry. */
	private List<String> wrongEvents(JsonNode described, String body) {
		List<String> wrong = new ArrayList<>();
		for (String event : body.split("\n\n", -1)) {
			String name = "message";
			for (String line : event.lines().toList()) {
				String[] field = line.split(":", 2);
				switch (field[0]) {
					case "event" -> name = field[1].strip();
					case "data" ->
						wrong.addAll(described.has(name) ? wrong(described.path(name), JSON.readTree(field[1]), true)
								: List.of("events named " + name + " are not described"));
					case "id" -> wrong.addAll(field[1].strip().matches("\\d+") ? List.of() : List.of("id" + field[1]));
					case "" -> {
					}
					default -> wrong.add("a line that is no event: " + line);
				}
			}
		}
		return wrong;
	}

	/** What is wrong with a body, by the schema of a request. */
	List<String> wrongRequest(JsonNode schema, JsonNode body) {
		return wrong(schema, body, false);
	}

	/** A problem that belongs to no operation. */
	List<String> judgeProblem(JsonNode body) {
		return wrong(JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), body, true);
	}

	/** Where examples are not what their schemas say. */
	List<String> wrongExamples() {
		List<String> wrong = new ArrayList<>();
		this.document.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((method) -> wrongExamples(method.getKey() + " " + path.getKey(), method.getValue(), wrong)));
		this.document.at("/components/responses")
			.properties()
			.forEach((each) -> wrongContent(each.getKey(), each.getValue(), true, wrong));
		return wrong;
	}

	private void wrongExamples(String name, JsonNode operation, List<String> wrong) {
		wrongContent(name, operation.path("requestBody"), false, wrong);
		operation.path("responses")
			.properties()
			.forEach((each) -> wrongContent(name + " " + each.getKey(), each.getValue(), true, wrong));
		operation.path("parameters").forEach((each) -> {
			if (each.has("example")) {
				wrong(each.path("schema"), each.path("example"), false)
					.forEach((error) -> wrong.add(name + " " + each.path("name").asString() + ": " + error));
			}
		});
	}

	private void wrongContent(String name, JsonNode part, boolean answer, List<String> wrong) {
		part.path("content").values().forEach((content) -> {
			List<JsonNode> examples = new ArrayList<>();
			content.path("examples").values().forEach((each) -> examples.add(each.path("value")));
			if (content.has("example")) {
				examples.add(content.path("example"));
			}
			if (examples.isEmpty()) {
				wrong.add(name + " has no example");
			}
			examples.forEach((example) -> wrong(content.path("schema"), example, answer)
				.forEach((error) -> wrong.add(name + ": " + error)));
			if (content.has("x-events")) {
				wrong.addAll(wrongEvents(content.path("x-events"), content.path("example").asString()));
			}
		});
	}

	private List<String> wrong(JsonNode schema, JsonNode value, boolean answer) {
		Schema judge = this.known.computeIfAbsent(answer + schema.toString(), (_) -> compile(schema, answer));
		List<Error> errors = judge.validate(value,
				(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)));
		return errors.stream().map((error) -> error.getInstanceLocation() + " " + error.getMessage()).toList();
	}

	private Schema compile(JsonNode schema, boolean answer) {
		ObjectNode whole = (ObjectNode) JSON.readTree(schema.toString().replace("#/components/schemas/", "#/$defs/"));
		whole.set("$defs", answer ? this.strict : this.plain);
		return this.registry.getSchema(whole);
	}

}
