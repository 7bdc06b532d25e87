package uz.consbridge.gateway.openapi;

import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.gateway.openapi.Schemas.Use;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/** Variables of the path, the query and the headers. */
final class Parameters {

	private static final JsonMapper JSON = new JsonMapper();

	private final Schemas schemas;

	private final Vocabulary vocabulary;

	Parameters(Schemas schemas, Vocabulary vocabulary) {
		this.schemas = schemas;
		this.vocabulary = vocabulary;
	}

	ArrayNode of(Endpoint endpoint, Operation operation) {
		ArrayNode parameters = JSON.createArrayNode();
		for (Parameter each : endpoint.parameters()) {
			for (Annotation annotation : each.getAnnotations()) {
				switch (annotation) {
					case PathVariable path -> add(parameters, "path", named(path.value(), each), each, true, "");
					case RequestParam query -> add(parameters, "query", named(query.name(), each), each, false,
							query.defaultValue().equals(ValueConstants.DEFAULT_NONE) ? "" : query.defaultValue());
					case RequestHeader header -> add(parameters, "header", header.name(), each, false, "");
					default -> {
					}
				}
			}
		}
		operation.headers().forEach((header) -> parameters.add(header(header)));
		return parameters;
	}

	private static String named(String given, Parameter parameter) {
		return given.isEmpty() ? parameter.getName() : given;
	}

	private void add(ArrayNode parameters, String place, String name, Parameter parameter, boolean required,
			String fallback) {
		String word = "parameter." + name;
		ObjectNode described = JSON.createObjectNode().put("name", name).put("in", place);
		this.vocabulary.meaning(word).ifPresent((means) -> described.put("description", means));
		if (required) {
			described.put("required", true);
		}
		List<Annotation> annotations = Schemas.annotations(parameter, parameter.getAnnotatedType());
		ObjectNode schema = this.schemas.of(parameter.getType(), annotations, Use.REQUEST);
		this.vocabulary.limit(word, schema);
		if (!fallback.isEmpty()) {
			schema.set("default", JSON.readTree(fallback));
		}
		described.set("schema", schema);
		this.vocabulary.example(word).ifPresent((example) -> described.set("example", example));
		parameters.add(described);
	}

	private static ObjectNode header(Operation.Header header) {
		ObjectNode described = JSON.createObjectNode().put("name", header.name()).put("in", "header");
		described.put("description", header.means());
		described.putObject("schema").put("type", "string");
		return described.put("example", header.example());
	}

}
