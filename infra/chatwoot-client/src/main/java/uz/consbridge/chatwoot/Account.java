package uz.consbridge.chatwoot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls about what all conversations and contacts of the account share. */
public final class Account {

	private final Exchange exchange;

	Account(Exchange exchange) {
		this.exchange = exchange;
	}

	/** Titles of the account's labels, in lower case as Chatwoot keeps them. */
	public Answer<List<String>> labels(Deadline deadline) {
		return this.exchange.get("/labels", Map.of(),
				(json) -> Json.requiredArray(json.path("payload"))
					.stream()
					.map((label) -> Json.requiredText(label, "title"))
					.toList(),
				deadline);
	}

	/** Makes a label that staff see beside their conversations. */
	public Answer<Boolean> createLabel(String title, Deadline deadline) {
		return this.exchange.post("/labels", Map.of("title", title, "show_on_sidebar", true), (json) -> true, deadline);
	}

	/** The definitions of conversations' and contacts' attributes. */
	public Answer<List<Definition>> definitions(Deadline deadline) {
		return this.exchange.get("/custom_attribute_definitions", Map.of(),
				(json) -> Json.requiredArray(json).stream().map(Definition::read).toList(), deadline);
	}

	/**
	 * Makes the definition of an attribute.
	 * @param name shown to staff
	 * @param type {@code text} or {@code checkbox}, for example
	 */
	public Answer<Boolean> createDefinition(Definition definition, String name, String type, Deadline deadline) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("attribute_display_name", name);
		body.put("attribute_key", definition.key());
		body.put("attribute_display_type", type);
		body.put("attribute_model", definition.model());
		return this.exchange.post("/custom_attribute_definitions", body, (json) -> true, deadline);
	}

}
