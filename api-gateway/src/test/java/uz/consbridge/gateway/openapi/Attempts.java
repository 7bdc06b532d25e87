package uz.consbridge.gateway.openapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.gateway.http.RunningGateway;
import uz.consbridge.gateway.openapi.Attempt.Meant;

/** Makes up requests from the description. */
final class Attempts {

	private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

	private static final List<String> NO_JSON = List.of("{", "{\"a\":}", "nonsense",
			"{\"consultation\":{\"comment\":\"", "\u0000", "{'a':1}", "[1,2", "{\"a\":1}}", "\uFFFE");

	private final Contract contract;

	private final Values values;

	private final Spoiling spoiling;

	private final RandomGenerator random;

	Attempts(Contract contract, World world, RandomGenerator random) {
		this.contract = contract;
		this.random = random;
		this.values = new Values(contract, world, random);
		this.spoiling = new Spoiling(contract, random);
	}

	/** A request of an operation, whole or spoilt as chance has it. */
	Attempt next(String path, String method) {
		JsonNode operation = this.contract.document().path("paths").path(path).path(method);
		return switch (this.random.nextInt(20)) {
			case 0 -> with(whole(path, method, operation), stranger(operation), Meant.STRANGER);
			case 1 -> noMethod(path, operation);
			case 2, 3, 4, 5, 6, 7 -> spoilt(path, method, operation);
			default -> whole(path, method, operation);
		};
	}

	Attempt whole(String path, String method, JsonNode operation) {
		Map<String, String> headers = credentials(operation);
		String target = target(path, operation, headers, "");
		@Nullable String body = null;
		JsonNode content = operation.at("/requestBody/content/application~1json");
		if (!content.isMissingNode()) {
			headers.put("Content-Type", "application/json");
			body = this.values.of(content.path("schema"), path, "").toString();
		}
		if (this.random.nextInt(5) == 0) {
			headers.put("Accept",
					World.any(List.of("image/png", "text/html", "*/*", "application/xml;q=0.1"), this.random));
		}
		return new Attempt(method.toUpperCase(Locale.ROOT), target, headers, body, operation, Meant.WHOLE);
	}

	private Attempt spoilt(String path, String method, JsonNode operation) {
		Attempt whole = whole(path, method, operation);
		List<JsonNode> limited = limited(operation);
		JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
		if (!schema.isMissingNode() && (limited.isEmpty() || this.random.nextInt(4) > 0)) {
			return spoiltBody(path, whole, schema);
		}
		if (limited.isEmpty()) {
			return whole;
		}
		String name = World.any(limited, this.random).path("name").asString();
		String target = target(path, operation, new LinkedHashMap<>(), name);
		return new Attempt(whole.method(), target, whole.headers(), whole.body(), operation, Meant.SPOILT);
	}

	private Attempt spoiltBody(String path, Attempt whole, JsonNode schema) {
		Map<String, String> headers = new LinkedHashMap<>(whole.headers());
		String body;
		switch (this.random.nextInt(12)) {
			case 0 -> body = World.any(NO_JSON, this.random);
			case 1 -> {
				headers.put("Content-Type", World.any(List.of("text/plain", "application/xml", "a/b;c"), this.random));
				body = "{}";
			}
			case 2 -> body = "{\"x\":\"" + "y".repeat(1 << 20) + "\"}";
			case 3 -> body = "{\"comment\":\"a" + World.any(List.of("\\u0000", "\\ud800"), this.random) + "\"}";
			case 4 -> body = World.any(List.of("[]", "\"text\"", "5", "[{}]", "true"), this.random);
			default -> {
				JsonNode value = this.values.of(schema, path, "");
				this.spoiling.spoil((ObjectNode) value, schema);
				body = value.toString();
				if (this.contract.wrongRequest(schema, value).isEmpty()) {
					throw new IllegalStateException("Not spoilt: " + value);
				}
			}
		}
		return new Attempt(whole.method(), whole.target(), headers, body, whole.operation(), Meant.SPOILT);
	}

	private Attempt noMethod(String path, JsonNode operation) {
		JsonNode known = this.contract.document().path("paths").path(path);
		List<String> others = METHODS.stream().filter((each) -> !known.has(each.toLowerCase(Locale.ROOT))).toList();
		Map<String, String> headers = credentials(operation);
		headers.put("Content-Type", "application/json");
		String target = target(path, operation, headers, "");
		return new Attempt(World.any(others, this.random), target, headers, "{}", operation, Meant.NO_METHOD);
	}

	private static Attempt with(Attempt attempt, Map<String, String> headers, Meant meant) {
		boolean open = attempt.operation().path("security").isEmpty();
		return open ? attempt : new Attempt(attempt.method(), attempt.target().replaceFirst("ticket=[^&]*", "x=y"),
				headers, attempt.body(), attempt.operation(), meant);
	}

	private static Map<String, String> credentials(JsonNode operation) {
		Map<String, String> headers = new LinkedHashMap<>();
		if (operation.path("security").toString().contains("operator")) {
			headers.put("Authorization", "Bearer " + RunningGateway.OPS_SECRET);
		}
		else if (!operation.path("security").isEmpty()) {
			headers.put("X-Front-Secret", RunningGateway.FRONT_SECRET);
		}
		return headers;
	}

	private Map<String, String> stranger(JsonNode operation) {
		Map<String, String> other = operation.path("security").toString().contains("operator")
				? Map.of("X-Front-Secret", RunningGateway.FRONT_SECRET)
				: Map.of("Authorization", "Bearer " + RunningGateway.OPS_SECRET);
		return World.any(List.of(Map.of(), Map.of("Authorization", "Bearer a.b.c"), other), this.random);
	}

	/** Parameters of path and query whose form can be wrong. */
	private List<JsonNode> limited(JsonNode operation) {
		List<JsonNode> limited = new ArrayList<>();
		operation.path("parameters").forEach((each) -> {
			if (!each.path("in").asString().equals("header") && !wrong(each).isEmpty()) {
				limited.add(each);
			}
		});
		return limited;
	}

	/** Texts that are wrong for the parameter; in a query even 1 and true are texts. */
	private List<String> wrong(JsonNode parameter) {
		String type = parameter.at("/schema/type").asString();
		return this.spoiling.wrong(parameter.path("schema"), false)
			.stream()
			.filter((value) -> value.isString() || (value.isNumber() && type.equals("integer")))
			.map(JsonNode::asString)
			.filter((value) -> !value.isBlank() && value.length() < 3000 && !value.equals("1") && !value.equals("true"))
			.toList();
	}

	private String target(String path, JsonNode operation, Map<String, String> headers, String spoilt) {
		String target = path;
		StringBuilder query = new StringBuilder();
		for (JsonNode each : operation.path("parameters")) {
			String name = each.path("name").asString();
			@Nullable String value = name.equals(spoilt) ? World.any(wrong(each), this.random) : value(path, each);
			if (each.path("in").asString().equals("path")) {
				target = target.replace("{" + name + "}", encoded((value != null) ? value : "x"));
			}
			else if (value != null && each.path("in").asString().equals("query")) {
				query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(value));
			}
			else if (value != null) {
				headers.put(name, value.replaceAll("[^ -~]", "?"));
			}
		}
		return target + query;
	}

	private @Nullable String value(String path, JsonNode parameter) {
		boolean wanted = parameter.path("required").asBoolean(false) || this.random.nextInt(3) == 0
				|| parameter.path("name").asString().equals("Prefer");
		JsonNode value = wanted ? this.values.of(parameter.path("schema"), path, parameter.path("name").asString())
				: null;
		return (value == null || value.asString().isEmpty()) ? null : value.asString();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
