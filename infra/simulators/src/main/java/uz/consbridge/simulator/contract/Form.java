package uz.consbridge.simulator.contract;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * The form of a value: a kind by its name, words separated by bars, an array with the
 * form of its elements, or an object. Of an object, a name that ends with {@code !} must
 * be there, and {@code *} stands for all other names.
 */
final class Form {

	private static final String GUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

	private static final Map<String, Pattern> TEXTS = Map.of("text", Pattern.compile("(?s).+"), "line",
			Pattern.compile("\\P{Cntrl}+"), "uuid", Pattern.compile(GUID), "guid", Pattern.compile(GUID), "email",
			Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"), "e164", Pattern.compile("\\+[1-9]\\d{1,14}"), "label",
			Pattern.compile("[\\p{L}\\p{N}][\\p{Ll}\\p{Lm}\\p{Lo}\\p{N}_-]+"), "datetime",
			Pattern.compile("[12]\\d{3}-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\d"), "digits",
			Pattern.compile("\\d+"));

	private static final int LONGEST_ATTRIBUTE = 1500;

	private static final long LARGEST_ATTRIBUTE = 9_999_999_999L;

	private Form() {
	}

	/** Tells the complaints about the value: where, and what. */
	static void check(JsonNode form, JsonNode value, String where, BiConsumer<String, String> complaints) {
		if (form.isString()) {
			if (!fits(form.asString(), value)) {
				complaints.accept(where, "is not " + form.asString() + " but " + shown(value));
			}
		}
		else if (form.isArray()) {
			if (!value.isArray()) {
				complaints.accept(where, "is not an array");
			}
			for (JsonNode element : value.isArray() ? value : List.<JsonNode>of()) {
				check(form.path(0), element, where + "[]", complaints);
			}
		}
		else {
			object(form, value, where, complaints);
		}
	}

	private static void object(JsonNode form, JsonNode value, String where, BiConsumer<String, String> complaints) {
		if (!value.isObject()) {
			complaints.accept(where, "is not an object");
			return;
		}
		for (String name : form.propertyNames()) {
			if (name.endsWith("!") && !value.has(name.substring(0, name.length() - 1))) {
				complaints.accept(where, "lacks " + name.substring(0, name.length() - 1));
			}
		}
		for (String name : value.propertyNames()) {
			JsonNode member = form.has(name) ? form.path(name)
					: form.has(name + "!") ? form.path(name + "!") : form.path("*");
			if (member.isMissingNode()) {
				complaints.accept(where, "has an unknown member " + name);
			}
			else {
				check(member, value.path(name), where + "." + name, complaints);
			}
		}
	}

	/** Whether a text, as in a path or a query, is of that kind. */
	static boolean fits(String kind, String text) {
		Pattern pattern = TEXTS.get(kind);
		return switch (kind) {
			case "id" -> text.matches("[1-9]\\d{0,17}");
			default -> (pattern != null) ? pattern.matcher(text).matches() : List.of(kind.split("\\|")).contains(text);
		};
	}

	private static boolean fits(String kind, JsonNode value) {
		return switch (kind) {
			case "id" -> value.isIntegralNumber() && value.longValue() > 0;
			case "int" -> value.isIntegralNumber();
			case "1..5" -> value.isIntegralNumber() && value.longValue() >= 1 && value.longValue() <= 5;
			case "flag" -> value.isBoolean();
			case "true", "false" -> value.isBoolean() && value.toString().equals(kind);
			case "empty" -> value.isEmpty();
			case "reference" ->
				value.isString() && fits("guid", value.asString()) && !value.asString().startsWith("00000000-");
			case "attribute" ->
				value.isBoolean() || (value.isString() && value.asString().length() <= LONGEST_ATTRIBUTE)
						|| (value.isIntegralNumber() && Math.abs(value.longValue()) <= LARGEST_ATTRIBUTE);
			default -> value.isString() && fits(kind, value.asString());
		};
	}

	private static String shown(JsonNode value) {
		String text = value.toString();
		return (text.length() > 80) ? text.substring(0, 80) + "…" : text;
	}

}
