package uz.consbridge.chatwoot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.consbridge.chatwoot.Contact.ContactInbox;

/** Calls about contacts (Application API, and the one read of the Public API). */
public final class Contacts {

	private final Exchange exchange;

	Contacts(Exchange exchange) {
		this.exchange = exchange;
	}

	/** The contact with exactly that identifier. */
	public Answer<Optional<Contact>> find(String identifier, Deadline deadline) {
		return filter("identifier", identifier, Contact::identifier, deadline);
	}

	/** A contact with exactly that e-mail. */
	public Answer<Optional<Contact>> findByEmail(String email, Deadline deadline) {
		return filter("email", email, Contact::email, deadline);
	}

	/** A contact with exactly that phone. */
	public Answer<Optional<Contact>> findByPhone(String phone, Deadline deadline) {
		return filter("phone_number", phone, Contact::phone, deadline);
	}

	/** Creates a contact; a taken identifier, e-mail or phone is refused with 422. */
	public Answer<Contact> create(ContactData data, Deadline deadline) {
		return this.exchange.post("/contacts", data.body(),
				(json) -> Contact.read(json.path("payload").path("contact")), deadline);
	}

	/** Changes the given members; attributes are merged. */
	public Answer<Contact> update(long contactId, ContactData data, Deadline deadline) {
		return this.exchange.put("/contacts/" + contactId, data.body(), (json) -> Contact.read(json.path("payload")),
				deadline);
	}

	/** Links a contact to an inbox; the same three values return the existing link. */
	public Answer<ContactInbox> createInbox(long contactId, long inboxId, String sourceId, Deadline deadline) {
		return this.exchange.post("/contacts/" + contactId + "/contact_inboxes",
				Map.of("inbox_id", inboxId, "source_id", sourceId), Contact::readInbox, deadline);
	}

	/**
	 * The token by which the contact's frontend listens to Chatwoot; none if the inbox
	 * withholds it.
	 * @param inboxIdentifier of an API inbox
	 */
	public Answer<Optional<String>> pubsubToken(String inboxIdentifier, String sourceId, Deadline deadline) {
		return this.exchange.readPublic(List.of(inboxIdentifier, "contacts", sourceId), Contacts::token, deadline);
	}

	private Answer<Optional<Contact>> filter(String attribute, String value, Function<Contact, @Nullable String> member,
			Deadline deadline) {
		Map<String, Object> condition = new LinkedHashMap<>();
		condition.put("attribute_key", attribute);
		condition.put("filter_operator", "equal_to");
		condition.put("values", List.of(value));
		condition.put("query_operator", null);
		return this.exchange.ask("/contacts/filter", Map.of("payload", List.of(condition)),
				(json) -> Json.requiredArray(json.path("payload"))
					.stream()
					.map(Contact::read)
					.filter((contact) -> value.equalsIgnoreCase(member.apply(contact)))
					.findFirst(),
				deadline);
	}

	private static Optional<String> token(JsonNode contact) {
		return Optional.ofNullable(Json.textOrNull(contact.path("pubsub_token")));
	}

}
