package uz.consbridge.odata;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a log may show of a request or an answer: structure, references, dates, numbers of
 * documents and enumeration values; never phones, INN, names or texts.
 */
final class Masking {

	private static final Set<String> PLAIN_MEMBERS = Set.of("DataVersion", "Number", "Code", "LineNumber",
			"ВидОбращения", "Важность", "СпособСвязи", "Тип", "ЮридическоеФизическоеЛицо", "odata.metadata", "code",
			"lang");

	private static final Pattern PLAIN_VALUE = Pattern
		.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");

	private static final Pattern QUOTED = Pattern.compile("(guid|datetime)?'(?:[^']|'')*'");

	private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d[\\d ()-]{5,}\\d");

	private static final Pattern QUOTED_NAME = Pattern.compile("[«\"“][^«»\"”]*[»\"”]");

	private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+");

	private Masking() {
	}

	/** A copy of the body that a log may show. */
	public static JsonNode body(JsonNode body) {
		return switch (body) {
			case ObjectNode object -> object(object);
			case ArrayNode array -> {
				ArrayNode masked = JsonNodeFactory.instance.arrayNode();
				array.forEach((element) -> masked.add(body(element)));
				yield masked;
			}
			default -> value(body);
		};
	}

	private static ObjectNode object(ObjectNode object) {
		ObjectNode masked = JsonNodeFactory.instance.objectNode();
		for (Map.Entry<String, JsonNode> member : object.properties()) {
			boolean plain = PLAIN_MEMBERS.contains(member.getKey());
			masked.set(member.getKey(), plain ? member.getValue() : body(member.getValue()));
		}
		return masked;
	}

	private static JsonNode value(JsonNode value) {
		if (!value.isString()) {
			return value;
		}
		String text = value.asString();
		if (text.isEmpty() || PLAIN_VALUE.matcher(text).matches()) {
			return value;
		}
		return JsonNodeFactory.instance.stringNode("*** (" + text.length() + ")");
	}

	/**
	 * A sentence of 1C that a log may show: without quoted names, numbers and e-mails.
	 */
	public static String text(String text) {
		String masked = EMAIL.matcher(text).replaceAll("***");
		masked = QUOTED_NAME.matcher(masked).replaceAll("***");
		return LONG_NUMBER.matcher(masked).replaceAll("***");
	}

	/** An address, readable and without the quoted texts of its filter. */
	public static String url(String encoded) {
		String decoded = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
		return QUOTED.matcher(decoded)
			.replaceAll((found) -> (found.group(1) != null) ? Matcher.quoteReplacement(found.group()) : "'***'");
	}

}
