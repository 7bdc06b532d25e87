package uz.consbridge.simulator.chatwoot;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.View;

/** Contacts in the forms of the REST answers and the webhooks. */
final class ContactJson {

	private ContactJson() {
	}

	static ObjectNode rest(View view, ObjectNode contact, boolean links) {
		ObjectNode json = sender(contact);
		if (links) {
			ArrayNode inboxes = json.putArray("contact_inboxes");
			for (ObjectNode link : view.by(Db.LINKS, "contact", Fields.text(contact, "id"))) {
				ObjectNode one = inboxes.addObject();
				one.put("source_id", Fields.text(link, "source_id"));
				one.set("inbox", InboxJson.slim(InboxJson.find(view, Fields.number(link, "inbox_id"))));
			}
		}
		return json;
	}

	/** The sender in {@code meta} of REST conversations. */
	static ObjectNode sender(ObjectNode contact) {
		ObjectNode json = Json.object();
		Fields.copy(contact, json, "additional_attributes");
		json.put("availability_status", "offline");
		Fields.copy(contact, json, "email", "id", "name", "phone_number", "blocked", "identifier");
		json.put("thumbnail", "");
		Fields.copy(contact, json, "custom_attributes");
		if (Fields.has(contact, "last_activity_at")) {
			json.put("last_activity_at", Times.seconds(contact.path("last_activity_at")));
		}
		return json.put("created_at", Times.seconds(contact.path("created_at")));
	}

	/** The sender of a message, and of a conversation in webhooks; has a type. */
	static ObjectNode nested(ObjectNode contact) {
		ObjectNode json = Fields.copy(contact, Json.object(), "additional_attributes", "custom_attributes", "email",
				"id", "identifier", "name", "phone_number");
		json.put("thumbnail", "");
		return Fields.copy(contact, json, "blocked").put("type", "contact");
	}

	/** The top level of contact webhooks and the sender of message webhooks; no type. */
	static ObjectNode event(View view, ObjectNode contact) {
		ObjectNode json = Json.object();
		json.set("account", AccountJson.block(view));
		Fields.copy(contact, json, "additional_attributes");
		json.put("avatar", "");
		Fields.copy(contact, json, "custom_attributes", "email", "id", "identifier", "name", "phone_number");
		json.put("thumbnail", "");
		return Fields.copy(contact, json, "blocked");
	}

	/** The raw row the Public API shows. */
	static ObjectNode row(View view, ObjectNode contact) {
		ObjectNode json = Fields.copy(contact, Json.object(), "id", "name", "email", "phone_number");
		json.set("account_id", AccountJson.block(view).path("id"));
		json.set("created_at", Times.iso(contact.path("created_at")));
		json.set("updated_at", Times.iso(contact.path("updated_at")));
		Fields.copy(contact, json, "additional_attributes", "identifier", "custom_attributes");
		json.set("last_activity_at", Times.iso(contact.path("last_activity_at")));
		json.put("contact_type", "lead").put("middle_name", "").put("last_name", "");
		return Fields.copy(contact, json, "blocked").putNull("company_id");
	}

}
