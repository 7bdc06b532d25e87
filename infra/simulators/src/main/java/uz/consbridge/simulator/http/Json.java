package uz.consbridge.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The few JSON steps the simulators share. */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

	/** An empty object. */
	public static ObjectNode object() {
		return MAPPER.createObjectNode();
	}

	/** An empty array. */
	public static ArrayNode array() {
		return MAPPER.createArrayNode();
	}

	/** An array of these nodes. */
	public static ArrayNode array(Collection<? extends JsonNode> nodes) {
		return MAPPER.createArrayNode().addAll(nodes);
	}

	/** Any value as JSON. */
	public static JsonNode of(@Nullable Object value) {
		return MAPPER.valueToTree(value);
	}

	/** Reads a text; empty when it is not JSON. */
	public static Optional<JsonNode> parse(byte[] text) {
		try {
			JsonNode node = MAPPER.readTree(text);
			return node.isMissingNode() ? Optional.empty() : Optional.of(node);
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	/** Reads a text; empty when it is not JSON. */
	public static Optional<JsonNode> parse(String text) {
		return parse(text.getBytes(StandardCharsets.UTF_8));
	}

	/** Reads a text that must be a JSON object. */
	public static ObjectNode parseObject(String text) {
		return (ObjectNode) MAPPER.readTree(text);
	}

	/** The compact UTF-8 form. */
	public static byte[] bytes(JsonNode node) {
		return MAPPER.writeValueAsBytes(node);
	}

}
