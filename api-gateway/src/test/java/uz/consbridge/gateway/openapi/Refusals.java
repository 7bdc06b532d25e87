package uz.consbridge.gateway.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.gateway.openapi.Operation.Caller;
import uz.consbridge.gateway.openapi.Operation.Refusal;

import org.springframework.http.HttpStatus;

/** Problems: those any operation of a kind may answer, and their form. */
final class Refusals {

	static final String MEDIA_TYPE = "application/problem+json";

	private static final JsonMapper JSON = new JsonMapper();

	private Refusals() {
	}

	/** Those that operations share, by status. */
	static Map<Integer, List<Refusal>> common() {
		Map<Integer, List<Refusal>> common = new TreeMap<>();
		common.put(400, List.of(plain(400, "The body cannot be read as JSON."), plain(400, "Bad Request.")));
		common.put(401, List
			.of(new Refusal(401, "Valid credentials are required.", List.of(), null, List.of("WWW-Authenticate"))));
		common.put(413, List.of(plain(413, "The body is larger than 1048576 bytes.")));
		common.put(415, List.of(plain(415, "Unsupported Media Type.")));
		common.put(422,
				List.of(new Refusal(422, "The request does not have the required form.", List.of("name_of_member"),
						null, List.of()), plain(422, "A text holds a character that cannot be stored.")));
		common.put(429, List.of(new Refusal(429, "Too many requests.", List.of(), null, List.of("Retry-After"))));
		common.put(500, List.of(plain(500, "An unexpected error happened.")));
		common.put(503,
				List.of(new Refusal(503, "The database does not answer.", List.of(), null, List.of("Retry-After"))));
		return common;
	}

	/** The shared ones that an operation may answer. */
	static Set<Integer> shared(Endpoint endpoint, Operation operation) {
		Set<Integer> statuses = new TreeSet<>();
		if (endpoint.body().isPresent()) {
			statuses.addAll(Set.of(400, 413, 415, 422));
		}
		if (endpoint.hasVariables()) {
			// A slash in a variable, however it is written.
			statuses.add(400);
		}
		if (endpoint.hasVariables() || endpoint.takesQuery()) {
			statuses.add(422);
		}
		if (operation.caller() != Caller.ANYBODY) {
			statuses.add(401);
		}
		if (!endpoint.path().equals("/api/health")) {
			statuses.addAll(Set.of(429, 500, 503));
		}
		return statuses;
	}

	private static Refusal plain(int status, String detail) {
		return new Refusal(status, detail, List.of(), null, List.of());
	}

	/** The problem as an example. */
	static ObjectNode example(Refusal refusal, String path) {
		HttpStatus status = HttpStatus.valueOf(refusal.status());
		ObjectNode problem = JSON.createObjectNode();
		problem.put("type", "urn:consbridge:problem:" + status.name().toLowerCase(Locale.ROOT).replace('_', '-'));
		problem.put("title", status.getReasonPhrase()).put("status", refusal.status()).put("detail", refusal.detail());
		problem.put("instance", path);
		for (String field : refusal.fields()) {
			problem.withArray("errors").addObject().put("field", field).put("message", refusal.detail());
		}
		if (refusal.members() != null) {
			JSON.readTree(refusal.members())
				.properties()
				.forEach((each) -> problem.set(each.getKey(), each.getValue()));
		}
		return problem;
	}

	static ObjectNode schema() {
		return (ObjectNode) JSON.readTree(
				"""
						{
						  "description": "What went wrong, as RFC 9457 has it. Nothing of the request is repeated but the path.",
						  "type": "object",
						  "properties": {
						    "type": {"type": "string", "format": "uri", "pattern": "^urn:consbridge:problem:[a-z0-9-]+$"},
						    "title": {"type": "string", "description": "The status in words."},
						    "status": {"type": "integer", "minimum": 400, "maximum": 599},
						    "detail": {"type": "string", "description": "One English sentence for developers."},
						    "instance": {"type": "string", "format": "uri-reference", "description": "The path that was asked for."},
						    "errors": {"type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/FieldProblem"}},
						    "head": {"type": "string", "format": "uuid", "description": "Only where another dead letter comes first: that one."},
						    "manager_key": {"type": "string", "description": "Only where an agent is taken: by which manager."}
						  },
						  "required": ["type", "title", "status", "detail"]
						}
						""");
	}

	static ObjectNode fieldSchema() {
		return (ObjectNode) JSON.readTree("""
				{
				  "description": "What is wrong with one member of the request.",
				  "type": "object",
				  "properties": {
				    "field": {"type": "string", "description": "Its path, for example answers[0].rating."},
				    "message": {"type": "string"}
				  },
				  "required": ["field", "message"]
				}
				""");
	}

}
