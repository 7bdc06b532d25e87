package uz.consbridge.events.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * Compares the schema that was released with the present one. Events are kept for 30 days
 * and instances are replaced one by one, so that readers of both versions meet events of
 * both: what was there must still be there and mean the same.
 */
final class Compatibility {

	private final JsonNode released;

	private final JsonNode present;

	private final List<String> breaks = new ArrayList<>();

	private Compatibility(JsonNode released, JsonNode present) {
		this.released = released;
		this.present = present;
	}

	/** What the present schema breaks, in words; empty if nothing. */
	static List<String> breaks(JsonNode released, JsonNode present) {
		Compatibility comparison = new Compatibility(released, present);
		comparison.compare("", released, present);
		return comparison.breaks;
	}

	private void compare(String path, JsonNode before, JsonNode after) {
		JsonNode was = follow(before, this.released);
		JsonNode is = follow(after, this.present);
		if (!types(before, this.released).equals(types(after, this.present))
				|| !was.path("format").equals(is.path("format"))) {
			this.breaks.add(path + " has another type");
			return;
		}
		words(was).stream()
			.filter((word) -> !words(is).contains(word))
			.forEach((word) -> this.breaks.add(path + " no longer may be " + word));
		members(path, was, is);
		if (was.has("items")) {
			compare(path + "[]", was.path("items"), is.path("items"));
		}
	}

	private void members(String path, JsonNode was, JsonNode is) {
		was.path("properties").propertyNames().forEach((member) -> {
			String place = path + "/" + member;
			if (is.path("properties").has(member)) {
				compare(place, was.path("properties").path(member), is.path("properties").path(member));
			}
			else {
				this.breaks.add(place + " is gone");
			}
		});
		Set<String> needed = texts(was.path("required"));
		Set<String> needs = texts(is.path("required"));
		needs.stream()
			.filter((member) -> !needed.contains(member))
			.forEach((member) -> this.breaks.add(path + "/" + member + " is required now"));
		needed.stream()
			.filter((member) -> is.path("properties").has(member) && !needs.contains(member))
			.forEach((member) -> this.breaks.add(path + "/" + member + " may be missing now"));
	}

	/** The schema behind a reference, and what may be besides none. */
	private static JsonNode follow(JsonNode schema, JsonNode root) {
		if (schema.has("$ref")) {
			return follow(root.at(schema.path("$ref").asString().substring(1)), root);
		}
		return schema.path("anyOf")
			.valueStream()
			.filter((each) -> !each.path("type").asString("").equals("null"))
			.findFirst()
			.map((each) -> follow(each, root))
			.orElse(schema);
	}

	/** The JSON types but none: whether it may be none shows in what is required. */
	private static Set<String> types(JsonNode schema, JsonNode root) {
		JsonNode type = follow(schema, root).path("type");
		Set<String> types = type.isArray() ? texts(type) : new TreeSet<>(Set.of(type.asString("anything")));
		types.remove("null");
		return types;
	}

	private static Set<String> words(JsonNode schema) {
		Set<String> words = texts(schema.path("enum"));
		if (schema.has("const")) {
			words.add(schema.path("const").asString());
		}
		return words;
	}

	private static Set<String> texts(JsonNode list) {
		return list.valueStream()
			.filter((each) -> !each.isNull())
			.map(JsonNode::asString)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
