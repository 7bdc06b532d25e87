package uz.consbridge.chatwoot;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads members of Chatwoot's answers, of which any may be missing or odd. */
final class Json {

	static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {
	};

	private Json() {
	}

	static long requiredLong(JsonNode node, String name) {
		Long value = longOrNull(node.path(name));
		if (value == null) {
			throw new Unreadable("'" + name + "' is missing");
		}
		return value;
	}

	static String requiredText(JsonNode node, String name) {
		String value = textOrNull(node.path(name));
		if (value == null) {
			throw new Unreadable("'" + name + "' is missing");
		}
		return value;
	}

	static JsonNode requiredObject(JsonNode node) {
		if (!node.isObject()) {
			throw new Unreadable("an object was expected");
		}
		return node;
	}

	static List<JsonNode> requiredArray(JsonNode node) {
		if (!node.isArray()) {
			throw new Unreadable("an array was expected");
		}
		return List.copyOf(node.values());
	}

	static @Nullable Long longOrNull(JsonNode node) {
		return (node.isIntegralNumber() && node.canConvertToLong()) ? node.longValue() : null;
	}

	static @Nullable String textOrNull(JsonNode node) {
		return node.isString() ? node.stringValue() : null;
	}

	static List<String> texts(JsonNode node) {
		List<String> texts = new ArrayList<>();
		for (JsonNode value : node.values()) {
			if (value.isString()) {
				texts.add(value.stringValue());
			}
		}
		return List.copyOf(texts);
	}

	static Map<String, Object> map(JsonNode node) {
		return node.isObject() ? MAPPER.convertValue(node, MAP) : Map.of();
	}

	/** Unix seconds with or without a fraction, or ISO text; 0 means none. */
	static @Nullable Instant instantOrNull(JsonNode node) {
		if (node.isNumber()) {
			BigDecimal seconds = node.decimalValue();
			long micros = seconds.movePointRight(6).longValue();
			return (micros != 0)
					? Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1000L)
					: null;
		}
		try {
			return node.isString() ? Instant.parse(node.stringValue()) : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
