package uz.consbridge.gateway.openapi;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.gateway.openapi.Operation.Answer;
import uz.consbridge.gateway.openapi.Operation.Refusal;
import uz.consbridge.gateway.openapi.Schemas.Use;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestBody;

/** The whole description, as one JSON document. */
final class OpenApi {

	private static final JsonMapper JSON = new JsonMapper();

	private final Vocabulary vocabulary = Vocabulary.read();

	private final Schemas schemas = new Schemas(this.vocabulary);

	private final Parameters parameters = new Parameters(this.schemas, this.vocabulary);

	private final Samples samples = new Samples(this.schemas.components(), this.vocabulary);

	/**
	 * Describes the endpoints.
	 * @throws IllegalStateException if an endpoint is not described, or a description has
	 * no endpoint
	 */
	ObjectNode of(SortedMap<String, Endpoint> endpoints, List<Described> descriptions) {
		Operations operations = new Operations();
		descriptions.forEach((each) -> each.describe(operations));
		Map<String, Operation> described = operations.described();
		if (!described.keySet().equals(endpoints.keySet())) {
			throw new IllegalStateException("Endpoints %s, but described are %s".formatted(endpoints.keySet(),
					new TreeMap<>(described).keySet()));
		}
		ObjectNode document = Preamble.document();
		ObjectNode paths = document.putObject("paths");
		described.forEach((key, operation) -> {
			Endpoint endpoint = Objects.requireNonNull(endpoints.get(key));
			paths.withObjectProperty(endpoint.path())
				.set(endpoint.method().toLowerCase(Locale.ROOT), operation(endpoint, operation));
		});
		this.schemas.add("Problem", Refusals.schema());
		this.schemas.add("FieldProblem", Refusals.fieldSchema());
		components(document.putObject("components"));
		return document;
	}

	private void components(ObjectNode components) {
		components.set("securitySchemes", Preamble.securitySchemes());
		ObjectNode headers = components.putObject("headers");
		HeaderForms.all().forEach((name, form) -> headers.set(name, form.described(true)));
		ObjectNode responses = components.putObject("responses");
		Refusals.common()
			.forEach((status, refusals) -> responses.set(nameOf(status),
					problem(status, refusals, "/api/consultations/{id}")));
		ObjectNode all = components.putObject("schemas");
		this.schemas.components().forEach(all::set);
	}

	private ObjectNode operation(Endpoint endpoint, Operation described) {
		ObjectNode operation = JSON.createObjectNode();
		operation.putArray("tags").add(described.tag());
		operation.put("operationId", described.name()).put("summary", described.summary());
		if (!described.details().isEmpty()) {
			operation.put("description", described.details());
		}
		operation.set("security", Preamble.security(described.caller()));
		operation.set("parameters", this.parameters.of(endpoint, described));
		endpoint.body().ifPresent((body) -> operation.set("requestBody", body(body, described)));
		ObjectNode responses = operation.putObject("responses");
		described.answers().forEach((answer) -> responses.set(Integer.toString(answer.status()), answer(answer)));
		problems(endpoint, described, responses);
		return operation;
	}

	private ObjectNode body(Parameter parameter, Operation described) {
		ObjectNode body = JSON.createObjectNode();
		body.put("required", parameter.getAnnotation(RequestBody.class).required());
		ObjectNode content = body.putObject("content").putObject("application/json");
		content.set("schema", this.schemas.of(parameter.getType(), List.of(), Use.REQUEST));
		ObjectNode examples = content.putObject("examples");
		if (described.bodies().isEmpty()) {
			throw new IllegalStateException(described.name() + " has no example of its body");
		}
		described.bodies().forEach((title, json) -> {
			String key = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
			examples.putObject(key).put("summary", title).set("value", JSON.readTree(json));
		});
		return body;
	}

	private ObjectNode answer(Answer answer) {
		ObjectNode response = JSON.createObjectNode().put("description", answer.means());
		answer.headers().forEach((name) -> always(response, name));
		if (answer.type() != null) {
			ObjectNode content = response.putObject("content").putObject(answer.mediaType());
			ObjectNode schema = this.schemas.of(answer.type(), List.of(), Use.ANSWER);
			content.set("schema", schema);
			if (answer.events().isEmpty()) {
				content.set("example", this.samples.of(schema));
			}
			else {
				events(content, new TreeMap<>(answer.events()));
			}
		}
		return response;
	}

	private void events(ObjectNode content, SortedMap<String, Class<?>> carried) {
		StringBuilder example = new StringBuilder("id: 7\n");
		ObjectNode events = JSON.createObjectNode();
		carried.forEach((name, data) -> {
			ObjectNode schema = this.schemas.of(data, List.of(), Use.ANSWER);
			events.set(name, schema);
			example.append(name.equals("message") ? "" : "event: " + name + "\n")
				.append("data: ")
				.append(this.samples.of(schema))
				.append("\n\n");
		});
		content.put("example", example + ": heartbeat\n\n").set("x-events", events);
	}

	/** A status that the operation does not refuse in its own words is described once. */
	private static void problems(Endpoint endpoint, Operation described, ObjectNode responses) {
		Map<Integer, List<Refusal>> all = new TreeMap<>();
		described.refusals().forEach((each) -> all.computeIfAbsent(each.status(), (_) -> new ArrayList<>()).add(each));
		Set<Integer> own = Set.copyOf(all.keySet());
		for (int status : Refusals.shared(endpoint, described)) {
			all.computeIfAbsent(status, (_) -> new ArrayList<>()).addAll(Refusals.common().get(status));
		}
		all.forEach((status, refusals) -> responses.set(Integer.toString(status),
				own.contains(status) ? problem(status, refusals, endpoint.path())
						: JSON.createObjectNode().put("$ref", "#/components/responses/" + nameOf(status))));
	}

	private static String nameOf(int status) {
		return HttpStatus.valueOf(status).getReasonPhrase().replace(" ", "");
	}

	private static ObjectNode problem(int status, List<Refusal> refusals, String path) {
		ObjectNode response = JSON.createObjectNode().put("description", HttpStatus.valueOf(status).getReasonPhrase());
		headers(response, refusals);
		ObjectNode content = response.putObject("content").putObject(Refusals.MEDIA_TYPE);
		content.putObject("schema").put("$ref", "#/components/schemas/Problem");
		String instance = path.replaceAll("\\{[^}]*}", "0198c6f0-7d3a-7000-8000-000000000001");
		Map<String, JsonNode> examples = new LinkedHashMap<>();
		refusals.forEach((refusal) -> examples.putIfAbsent(refusal.detail(), Refusals.example(refusal, instance)));
		if (examples.size() == 1) {
			content.set("example", examples.values().iterator().next());
			return response;
		}
		ObjectNode named = content.putObject("examples");
		int number = 1;
		for (JsonNode example : examples.values()) {
			named.putObject("case-" + number++).put("summary", example.path("detail").asString()).set("value", example);
		}
		return response;
	}

	/** A header that only some refusals of a status carry may be missing. */
	private static void headers(ObjectNode response, List<Refusal> refusals) {
		refusals.stream().flatMap((each) -> each.headers().stream()).distinct().sorted().forEach((name) -> {
			if (refusals.stream().allMatch((each) -> each.headers().contains(name))) {
				always(response, name);
			}
			else {
				response.withObjectProperty("headers").set(name, HeaderForms.of(name).described(false));
			}
		});
	}

	private static void always(ObjectNode response, String name) {
		response.withObjectProperty("headers").putObject(name).put("$ref", "#/components/headers/" + name);
	}

}
