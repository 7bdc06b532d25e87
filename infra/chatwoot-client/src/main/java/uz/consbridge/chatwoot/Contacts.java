package uz.consbridge.chatwoot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls about contacts (Application API, and the one read of the Public API). */
public final class Contacts {

	private final Exchange exchange;

	Contacts(Exchange exchange) {
		this.exchange = exchange;
	}

	/** The contact with exactly that identifier. */
	public Answer<Optional<Contact>> find(String identifier, Deadline deadline) {
		return filter(Map.of("identifier", identifier), deadline).map((found) -> found.stream()
			.filter((contact) -> identifier.equalsIgnoreCase(contact.identifier()))
			.findFirst());
	}

	/** The contacts that have the identifier, the e-mail or the phone of the data. */
	public Answer<List<Contact>> sharing(ContactData data, Deadline deadline) {
		Map<String, String> wanted = new LinkedHashMap<>();
		wanted.put("identifier", data.identifier());
		put(wanted, "email", data.email());
		put(wanted, "phone_number", data.phone());
		return filter(wanted, deadline);
	}

	/**
	 * Creates a contact that is known to an inbox; a taken identifier, e-mail or phone is
	 * refused with 422.
	 */
	public Answer<Contact> create(ContactData data, long inboxId, Deadline deadline) {
		Map<String, Object> body = data.body();
		body.put("inbox_id", inboxId);
		return this.exchange.post("/contacts", body, (json) -> Contact.read(json.path("payload").path("contact")),
				deadline);
	}

	/** Changes the given members but never the identifier; attributes are merged. */
	public Answer<Contact> update(long contactId, ContactData data, Deadline deadline) {
		Map<String, Object> body = data.body();
		body.remove("identifier");
		return this.exchange.put("/contacts/" + contactId, body, (json) -> Contact.read(json.path("payload")),
				deadline);
	}

	/**
	 * The token by which the contact's frontend listens to Chatwoot; none if the inbox
	 * withholds it.
	 * @param inboxIdentifier of an API inbox
	 */
	public Answer<Optional<String>> pubsubToken(String inboxIdentifier, String sourceId, Deadline deadline) {
		return this.exchange.readPublic(List.of(inboxIdentifier, "contacts", sourceId), Contacts::token, deadline);
	}

	/** Whoever has one of these values; the last condition is joined to nothing. */
	private Answer<List<Contact>> filter(Map<String, String> wanted, Deadline deadline) {
		List<Map<String, Object>> conditions = new ArrayList<>();
		wanted.forEach((attribute, value) -> {
			if (!conditions.isEmpty()) {
				conditions.getLast().put("query_operator", "OR");
			}
			Map<String, Object> condition = new LinkedHashMap<>();
			condition.put("attribute_key", attribute);
			condition.put("filter_operator", "equal_to");
			condition.put("values", List.of(value));
			conditions.add(condition);
		});
		return this.exchange.ask("/contacts/filter", Map.of("payload", conditions),
				(json) -> Json.requiredArray(json.path("payload")).stream().map(Contact::read).toList(), deadline);
	}

	private static void put(Map<String, String> wanted, String attribute, @Nullable String value) {
		if (value != null) {
			wanted.put(attribute, value);
		}
	}

	private static Optional<String> token(JsonNode contact) {
		return Optional.ofNullable(Json.textOrNull(contact.path("pubsub_token")));
	}

}
