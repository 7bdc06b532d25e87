package uz.consbridge.gateway.openapi;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Headers of answers: what they mean and how they look. */
final class HeaderForms {

	private static final JsonMapper JSON = new JsonMapper();

	private static final SortedMap<String, Form> FORMS = new TreeMap<>(Map.of("Retry-After",
			new Form("Whole seconds after which asking again makes sense.", """
					{"type": "integer", "minimum": 1}"""), "WWW-Authenticate",
			new Form("The scheme that is expected: Bearer.", """
					{"type": "string", "const": "Bearer"}"""), "Location", new Form("Where what was made is found.", """
					{"type": "string", "format": "uri-reference", "pattern": "^/api/"}"""), "ETag",
			new Form("Name of the present content, for If-None-Match.", """
					{"type": "string", "pattern": "^(W/)?\\u0022[^\\u0022]+\\u0022$"}"""), "Cache-Control",
			new Form("How the answer may be kept.", """
					{"type": "string", "minLength": 1}""")));

	private HeaderForms() {
	}

	/**
	 * One header.
	 *
	 * @param schema of its value, as JSON
	 */
	record Form(String means, String schema) {

		ObjectNode described(boolean always) {
			ObjectNode header = JSON.createObjectNode().put("description", this.means).put("required", always);
			header.set("schema", JSON.readTree(this.schema));
			return header;
		}

	}

	static SortedMap<String, Form> all() {
		return FORMS;
	}

	static Form of(String name) {
		return Objects.requireNonNull(FORMS.get(name), name);
	}

}
