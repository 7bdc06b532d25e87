package uz.consbridge.simulator.chatwoot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.View;

/** Conditions joined from left to right, without brackets; only first values count. */
final class Filter {

	private static final Set<String> NUMBERS = Set.of("is_greater_than", "is_less_than");

	private final List<Condition> conditions;

	private Filter(List<Condition> conditions) {
		this.conditions = conditions;
	}

	static Filter read(Ask ask, View view, FilterKeys keys) {
		JsonNode payload = ask.body().path("payload");
		if (!payload.isArray()) {
			ask.malformed("A filter needs an array payload");
		}
		List<Condition> conditions = new ArrayList<>();
		for (JsonNode one : payload) {
			ask.onlyFields(one, Set.of("attribute_key", "filter_operator", "values", "query_operator",
					"attribute_model", "custom_attribute_type"), "a condition");
			conditions.add(condition(ask, view, keys, one));
		}
		return new Filter(conditions);
	}

	boolean fits(ObjectNode row) {
		boolean result = true;
		String join = "AND";
		for (Condition condition : this.conditions) {
			boolean fits = condition.fits(row);
			result = join.equals("OR") ? (result || fits) : (result && fits);
			join = condition.join;
		}
		return result;
	}

	/** The value, when this filter is nothing but {@code key equal_to value}. */
	Optional<String> only(String key) {
		if (this.conditions.size() != 1) {
			return Optional.empty();
		}
		Condition condition = this.conditions.getFirst();
		boolean simple = condition.key.equals(key) && condition.operator.equals("equal_to");
		return simple ? Optional.of(condition.value) : Optional.empty();
	}

	private static Condition condition(Ask ask, View view, FilterKeys keys, JsonNode one) {
		String key = Fields.text(one, "attribute_key");
		String operator = Fields.text(one, "filter_operator");
		boolean custom = !keys.standard().containsKey(key);
		if (custom && !Definitions.exists(view, key, keys.model())) {
			throw Refused.unprocessable("Invalid attribute key - [" + key + "]. The key should be one of ["
					+ String.join(",", keys.standard().keySet()) + "] or a custom attribute defined in the account.");
		}
		Set<String> allowed = keys.standard().getOrDefault(key, FilterKeys.CUSTOM);
		if (!allowed.contains(operator)) {
			ask.malformed("'" + operator + "' is not an operator of " + key);
			throw Refused.unprocessable(
					"Invalid operator. The allowed operators for " + key + " are [" + String.join(",", allowed) + "].");
		}
		JsonNode values = one.path("values");
		if (values.size() > 1) {
			ask.malformed("Only the first value of " + key + " counts");
		}
		String value = values.isArray() ? Fields.texts(values).stream().findFirst().orElse("")
				: Fields.text(one, "values");
		return new Condition(key, custom, operator, phone(key, value),
				Fields.text(one, "query_operator").toUpperCase(Locale.ROOT));
	}

	private static String phone(String key, String value) {
		return (key.equals("phone_number") && !value.startsWith("+")) ? "+" + value : value;
	}

	private record Condition(String key, boolean custom, String operator, String value, String join) {

		boolean fits(ObjectNode row) {
			List<String> found = values(row);
			String wanted = this.value.toLowerCase(Locale.ROOT);
			return switch (this.operator) {
				case "equal_to" -> all() || found.contains(wanted);
				case "not_equal_to" -> !found.contains(wanted);
				case "contains" -> found.stream().anyMatch((text) -> text.contains(wanted));
				case "does_not_contain" -> found.stream().noneMatch((text) -> text.contains(wanted));
				case "is_present" -> !found.isEmpty();
				case "is_not_present" -> found.isEmpty();
				default -> found.stream().anyMatch((text) -> compare(row, text));
			};
		}

		private boolean all() {
			return this.key.equals("status") && this.value.equals("all");
		}

		private List<String> values(ObjectNode row) {
			JsonNode value = this.custom ? row.path("custom_attributes").path(this.key) : standard(row);
			if (value.isArray()) {
				return Fields.texts(value).stream().map((text) -> text.toLowerCase(Locale.ROOT)).toList();
			}
			if (value.isMissingNode() || value.isNull()) {
				return List.of();
			}
			return List.of((value.isString() ? value.asString() : value.toString()).toLowerCase(Locale.ROOT));
		}

		private JsonNode standard(ObjectNode row) {
			if (this.key.equals("display_id")) {
				return row.path("id");
			}
			return row.has(this.key) ? row.path(this.key) : row.path("additional_attributes").path(this.key);
		}

		private boolean compare(ObjectNode row, String text) {
			if (this.key.endsWith("_at") && !this.custom) {
				LocalDate day = Times.instant(Fields.number(row, this.key)).atZone(ZoneOffset.UTC).toLocalDate();
				LocalDate wanted = LocalDate.parse(this.value);
				return this.operator.equals("is_greater_than") ? day.isAfter(wanted) : day.isBefore(wanted);
			}
			if (!NUMBERS.contains(this.operator)) {
				return false;
			}
			int order = new BigDecimal(text).compareTo(new BigDecimal(this.value));
			return this.operator.equals("is_greater_than") ? order > 0 : order < 0;
		}

	}

}
