package uz.consbridge.gateway.deadletter.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hides what opens doors from what operators are shown. */
final class Masking {

	private static final String MASK = "***";

	private static final Pattern SECRET = Pattern
		.compile("(?i)secret|token|password|authorization|signature|api_?key|cookie|source_?id");

	private static final JsonMapper JSON = new JsonMapper();

	private Masking() {
	}

	static Map<String, String> headers(Map<String, String> headers) {
		Map<String, String> masked = new LinkedHashMap<>(headers);
		masked.replaceAll((name, value) -> SECRET.matcher(name).find() ? MASK : value);
		return masked;
	}

	/** The payload as JSON, or as text if it is none. */
	static @Nullable Object payload(@Nullable String payload) {
		if (payload == null) {
			return null;
		}
		try {
			JsonNode tree = JSON.readTree(payload);
			mask(tree);
			return tree;
		}
		catch (JacksonException ex) {
			return payload;
		}
	}

	private static void mask(JsonNode node) {
		if (node instanceof ObjectNode object) {
			List.copyOf(object.propertyNames()).forEach((name) -> {
				if (SECRET.matcher(name).find() && !object.path(name).isNull()) {
					object.put(name, MASK);
				}
				else {
					mask(object.path(name));
				}
			});
		}
		else {
			node.forEach(Masking::mask);
		}
	}

}
