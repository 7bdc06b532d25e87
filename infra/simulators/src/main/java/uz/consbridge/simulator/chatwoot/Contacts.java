package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.chatwoot.Happening.Subject;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.View;

/** The rules of contacts and of their links to inboxes. */
final class Contacts {

	/** What callers may set. */
	static final String[] FIELDS = { "name", "email", "phone_number", "identifier", "blocked", "avatar_url",
			"custom_attributes", "additional_attributes" };

	private static final Set<String> UNIQUE = Set.of("email", "phone_number", "identifier");

	private Contacts() {
	}

	static ObjectNode create(Ask ask, Work work) {
		ObjectNode contact = Json.object().put("name", "").putNull("email").putNull("phone_number");
		contact.putNull("identifier").put("blocked", false);
		contact.putObject("custom_attributes");
		contact.putObject("additional_attributes");
		apply(ask, contact);
		unique(ask, work, contact, 0);
		work.create(Db.CONTACTS, contact);
		work.happened(Happening.of("contact_created", Subject.CONTACT, Fields.number(contact, "id")));
		return contact;
	}

	static ObjectNode update(Ask ask, Work work, long id) {
		Work.Change change = work.update(Db.CONTACTS, id, (contact) -> {
			apply(ask, contact);
			unique(ask, work, contact, id);
		});
		announce(work, id, change);
		return change.after();
	}

	/** Moves the contact's last activity, which is a change webhooks tell about. */
	static void active(Work work, long id) {
		announce(work, id, work.touch(Db.CONTACTS, id, (contact) -> contact.put("last_activity_at", work.now())));
	}

	static void announce(Work work, long id, Work.Change change) {
		if (change.any()) {
			ArrayNode changed = ChangedAttributes.of(change);
			work.happened(Happening.changed("contact_updated", Subject.CONTACT, id, changed));
		}
	}

	/** The link of a contact to an inbox with this source id, made if absent. */
	static ObjectNode link(Work work, ObjectNode contact, ObjectNode inbox, String wanted, boolean verified) {
		long inboxId = Fields.number(inbox, "id");
		String source = wanted.isEmpty() ? work.token() : wanted;
		List<ObjectNode> taken = work.tx().by(Db.LINKS, "source", Db.sourceKey(inboxId, source));
		if (!taken.isEmpty()) {
			if (Fields.number(taken.getFirst(), "contact_id") != Fields.number(contact, "id")) {
				throw Refused.unprocessable("source_id should be unique");
			}
			return taken.getFirst();
		}
		ObjectNode link = Json.object().put("contact_id", Fields.number(contact, "id")).put("inbox_id", inboxId);
		link.put("source_id", source).put("hmac_verified", verified).put("pubsub_token", work.token());
		return work.create(Db.LINKS, link);
	}

	static boolean linked(View view, long inboxId, String source) {
		return !source.isEmpty() && !view.by(Db.LINKS, "source", Db.sourceKey(inboxId, source)).isEmpty();
	}

	private static void apply(Ask ask, ObjectNode contact) {
		for (String field : List.of("name", "identifier", "phone_number", "email")) {
			if (ask.has(field)) {
				put(contact, field, ask.text(field));
			}
		}
		if (ask.has("blocked")) {
			contact.put("blocked", ask.flag("blocked"));
		}
		for (String field : List.of("custom_attributes", "additional_attributes")) {
			if (ask.has(field)) {
				ObjectNode merged = (ObjectNode) contact.path(field).deepCopy();
				contact.set(field, merged.setAll(ask.object(field)));
			}
		}
		Limits.phone(ask, Fields.text(contact, "phone_number"));
		Limits.email(ask, Fields.text(contact, "email"));
	}

	private static void put(ObjectNode contact, String field, String value) {
		if (value.isBlank() && UNIQUE.contains(field)) {
			contact.putNull(field);
		}
		else {
			contact.put(field, field.equals("email") ? value.toLowerCase(Locale.ROOT) : value);
		}
	}

	private static void unique(Ask ask, Work work, ObjectNode contact, long self) {
		for (String field : List.of("email", "identifier", "phone_number")) {
			String value = Fields.text(contact, field);
			boolean taken = !value.isEmpty() && work.tx()
				.by(Db.CONTACTS, field, value)
				.stream()
				.anyMatch((other) -> Fields.number(other, "id") != self);
			if (taken) {
				if (field.equals("identifier") && self == 0) {
					work.duplicate("A contact with identifier " + ask.text("identifier") + " exists");
				}
				String name = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1).replace('_', ' ');
				throw Refused.invalid(name + " has already been taken", field);
			}
		}
	}

}
