package uz.consbridge.chatwoot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A contact as Chatwoot holds it. Personal data: never log. */
public record Contact(long id, @Nullable String identifier, @Nullable String name, @Nullable String email,
		@Nullable String phone, Map<String, Object> customAttributes, Map<String, Object> additionalAttributes,
		List<ContactInbox> inboxes) {

	/** The contact's session in one inbox. */
	public record ContactInbox(long inboxId, String sourceId) {

	}

	static Contact read(JsonNode node) {
		JsonNode contact = Json.requiredObject(node);
		List<ContactInbox> inboxes = new ArrayList<>();
		for (JsonNode link : contact.path("contact_inboxes").values()) {
			inboxes.add(readInbox(link));
		}
		return new Contact(Json.requiredLong(contact, "id"), Json.textOrNull(contact.path("identifier")),
				Json.textOrNull(contact.path("name")), Json.textOrNull(contact.path("email")),
				Json.textOrNull(contact.path("phone_number")), Json.map(contact.path("custom_attributes")),
				Json.map(contact.path("additional_attributes")), List.copyOf(inboxes));
	}

	static ContactInbox readInbox(JsonNode link) {
		return new ContactInbox(Json.requiredLong(link.path("inbox"), "id"), Json.requiredText(link, "source_id"));
	}

}
