package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Call;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Violation;

/** What a caller asks for. */
record Ask(Call call, Caller caller, ObjectNode body) {

	/** The id in the path; a text that is no number is an id nobody has. */
	long id(String variable) {
		String text = this.call.variable(variable);
		return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
	}

	Optional<String> query(String name) {
		return this.call.request().parameter(name).filter((value) -> !value.isEmpty());
	}

	/** An array parameter, {@code name[]=a&name[]=b}. */
	List<String> queries(String name) {
		return this.call.request().parameters(name + "[]");
	}

	int page() {
		return query("page").filter((page) -> page.matches("\\d{1,6}")).map(Integer::valueOf).orElse(1);
	}

	boolean has(String field) {
		return this.body.has(field);
	}

	String text(String field) {
		return Fields.text(this.body, field);
	}

	long number(String field) {
		return Fields.number(this.body, field);
	}

	boolean flag(String field) {
		return Set.of("true", "1").contains(text(field).toLowerCase(Locale.ROOT));
	}

	/** One of Chatwoot's words; any other makes Chatwoot fail with 500. */
	String word(String field, Set<String> words) {
		String word = text(field);
		if (!words.contains(word)) {
			malformed("'" + word + "' is not a " + field);
			throw Refused.crash();
		}
		return word;
	}

	/** An object; anything else counts as an empty one. */
	ObjectNode object(String field) {
		if (this.body.path(field) instanceof ObjectNode object) {
			return object.deepCopy();
		}
		malformed(field + " is not an object");
		return Json.object();
	}

	/** An array of texts; anything else counts as an empty one. */
	List<String> texts(String field) {
		JsonNode value = this.body.path(field);
		if (!value.isArray()) {
			malformed(field + " is not an array");
			return List.of();
		}
		return Fields.texts(value);
	}

	void malformed(String detail) {
		if (this.caller.judged()) {
			this.call.violation(Violation.Kind.MALFORMED, detail);
		}
	}

	/** Notes the members Chatwoot ignores in silence. */
	void onlyFields(JsonNode object, Set<String> known, String where) {
		for (String name : object.propertyNames()) {
			if (!known.contains(name)) {
				malformed("Chatwoot ignores '" + name + "' in " + where);
			}
		}
	}

}
