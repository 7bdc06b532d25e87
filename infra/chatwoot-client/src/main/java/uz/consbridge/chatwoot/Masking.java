package uz.consbridge.chatwoot;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import okhttp3.HttpUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps secrets and personal data out of logs: texts are shown only for members known to
 * hold neither.
 */
final class Masking {

	private static final Set<String> HARMLESS = Set.of("attribute_key", "filter_operator", "query_operator", "status",
			"priority", "labels", "message_type", "content_type", "client_type", "cons_id", "number_con", "date_con",
			"con_end", "redate_con", "retime_con", "consultation_type", "type", "attributes", "current_status",
			"channel");

	private static final Set<String> WORDS = Set.of("error", "errors", "message");

	private static final Pattern PERSONAL = Pattern.compile("[^\\s\"<>@]+@[^\\s\"<>@]+|\\+?\\d[\\d ()-]{6,}\\d");

	private static final int LONGEST = 20_000;

	private static final String MASK = "***";

	private Masking() {
	}

	/** The JSON with all texts hidden that may be personal or secret. */
	static String json(JsonNode json) {
		return shortened(masked("", json).toString());
	}

	/** An answer's body. */
	static String body(byte[] body) {
		try {
			return json(Json.MAPPER.readTree(body));
		}
		catch (JacksonException ex) {
			return shortened(text(new String(body, StandardCharsets.UTF_8)));
		}
	}

	/** Free text with addresses and numbers hidden. */
	static String text(String text) {
		return PERSONAL.matcher(text).replaceAll(MASK);
	}

	/** The path, which for the Application API holds nothing but numbers and words. */
	static String path(HttpUrl url) {
		return url.encodedPath();
	}

	private static JsonNode masked(String name, JsonNode node) {
		JsonNodeFactory factory = JsonNodeFactory.instance;
		return switch (node) {
			case ObjectNode object -> {
				ObjectNode copy = factory.objectNode();
				for (Map.Entry<String, JsonNode> member : object.properties()) {
					copy.set(member.getKey(), masked(member.getKey(), member.getValue()));
				}
				yield copy;
			}
			case ArrayNode array -> {
				ArrayNode copy = factory.arrayNode();
				array.values().forEach((value) -> copy.add(masked(name, value)));
				yield copy;
			}
			default -> shown(name, node) ? node : factory.stringNode(masked(name, node.asString("")));
		};
	}

	private static boolean shown(String name, JsonNode node) {
		if (node.isString()) {
			return HARMLESS.contains(name);
		}
		return !node.isNumber() || name.equals("id") || name.endsWith("_id");
	}

	/** Chatwoot's own words may quote what was sent. */
	private static String masked(String name, String value) {
		return WORDS.contains(name) ? text(value) : MASK;
	}

	private static String shortened(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + "…";
	}

}
