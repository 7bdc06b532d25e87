package uz.consbridge.simulator.chatwoot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading and comparing the fields of entities. */
final class Fields {

	private static final Comparator<JsonNode> BY_VALUE = (left, right) -> {
		if (left.isNumber() && right.isNumber()) {
			return left.decimalValue().compareTo(right.decimalValue());
		}
		return left.equals(right) ? 0 : 1;
	};

	private Fields() {
	}

	/** The text of a field, empty when it is absent or null. */
	static String text(JsonNode node, String field) {
		JsonNode value = node.path(field);
		if (value.isMissingNode() || value.isNull()) {
			return "";
		}
		return value.isString() ? value.asString() : value.toString();
	}

	/** Whether the field is there and not null. */
	static boolean has(JsonNode node, String field) {
		return node.hasNonNull(field);
	}

	/** A whole number, also when written as a text; 0 when it is neither. */
	static long number(JsonNode node, String field) {
		return number(node.path(field));
	}

	static long number(JsonNode value) {
		if (value.isIntegralNumber()) {
			return value.asLong();
		}
		return value.isString() && value.asString().matches("\\d{1,18}") ? Long.parseLong(value.asString()) : 0;
	}

	static List<String> texts(JsonNode array) {
		List<String> texts = new ArrayList<>();
		array.forEach((value) -> texts.add(value.isString() ? value.asString() : value.toString()));
		return texts;
	}

	static List<Long> numbers(JsonNode array) {
		List<Long> numbers = new ArrayList<>();
		array.forEach((value) -> numbers.add(number(value)));
		return numbers;
	}

	/** Equal in meaning: 1 is 1.0, absent is null, the order of members is nothing. */
	static boolean same(JsonNode left, JsonNode right) {
		if (left.isMissingNode() || left.isNull()) {
			return right.isMissingNode() || right.isNull();
		}
		return left.equals(BY_VALUE, right);
	}

	/** The names of the fields that differ, except {@code updated_at}. */
	static List<String> differences(ObjectNode before, ObjectNode after) {
		Set<String> names = new LinkedHashSet<>(before.propertyNames());
		names.addAll(after.propertyNames());
		names.remove("updated_at");
		return names.stream().filter((name) -> !same(before.path(name), after.path(name))).toList();
	}

	/** Copies fields as they are, absent ones as null. */
	static ObjectNode copy(JsonNode from, ObjectNode to, String... fields) {
		for (String field : fields) {
			JsonNode value = from.path(field);
			if (value.isMissingNode()) {
				to.putNull(field);
			}
			else {
				to.set(field, value);
			}
		}
		return to;
	}

}
