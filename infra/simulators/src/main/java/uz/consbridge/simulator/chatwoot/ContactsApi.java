package uz.consbridge.simulator.chatwoot;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.View;

/** {@code /contacts}: one contact. */
final class ContactsApi {

	private ContactsApi() {
	}

	static void register(Api api) {
		Shape user = Shape.of(Access.USER);
		List<String> fields = new ArrayList<>(List.of(Contacts.FIELDS));
		fields.addAll(List.of("inbox_id", "source_id"));
		api.write("POST", "/contacts", user.fields(fields.toArray(String[]::new)), ContactsApi::create);
		api.write("PUT", "/contacts/{id}", user.fields(Contacts.FIELDS), ContactsApi::update);
		api.write("PATCH", "/contacts/{id}", user.fields(Contacts.FIELDS), ContactsApi::update);
		api.write("DELETE", "/contacts/{id}", Shape.of(Access.ADMINISTRATOR), ContactsApi::delete);
		api.write("POST", "/contacts/{id}/contact_inboxes", user.fields("inbox_id", "source_id", "hmac_verified"),
				ContactsApi::link);
		api.write("POST", "/contacts/{id}/labels", user.fields("labels"), ContactsApi::setLabels);
		api.write("POST", "/contacts/{id}/destroy_custom_attributes", user.fields("custom_attributes"),
				ContactsApi::destroyAttributes);
		api.read("GET", "/contacts/{id}", user.query("include_contact_inboxes"), ContactsApi::show);
		api.read("GET", "/contacts/{id}/labels", user, (ask, view) -> labels(contact(ask, view)));
		api.read("GET", "/contacts/{id}/conversations", user, ContactsApi::conversations);
		api.read("GET", "/contacts/{id}/contactable_inboxes", user, ContactsApi::contactable);
	}

	private static Reply create(Ask ask, Work work) {
		ObjectNode contact = Contacts.create(ask, work);
		ObjectNode payload = Json.object();
		ObjectNode link = payload.putObject("contact_inbox");
		link.putNull("inbox").putNull("source_id");
		if (ask.has("inbox_id")) {
			ObjectNode inbox = InboxJson.find(work.tx(), ask.number("inbox_id"));
			ObjectNode made = Contacts.link(work, contact, inbox, ask.text("source_id"), false);
			link.set("inbox", InboxJson.row(work.tx(), inbox));
			link.set("source_id", made.path("source_id"));
		}
		else if (ask.has("source_id")) {
			ask.malformed("Chatwoot ignores source_id without inbox_id");
		}
		payload.set("contact", ContactJson.rest(work.tx(), contact, true));
		return payload(payload);
	}

	private static Reply update(Ask ask, Work work) {
		ObjectNode contact = Contacts.update(ask, work, ask.id("id"));
		return payload(ContactJson.rest(work.tx(), contact, true));
	}

	private static Reply delete(Ask ask, Work work) {
		ObjectNode contact = contact(ask, work.tx());
		String id = Fields.text(contact, "id");
		for (ObjectNode conversation : List.copyOf(work.tx().by(Db.CONVERSATIONS, "contact", id))) {
			ConversationsApi.remove(work, conversation);
		}
		for (ObjectNode link : List.copyOf(work.tx().by(Db.LINKS, "contact", id))) {
			work.tx().remove(Db.LINKS, Fields.text(link, "id"));
		}
		work.tx().remove(Db.CONTACTS, id);
		work.changed("contacts " + id + " deleted");
		return Reply.empty(200);
	}

	private static Reply link(Ask ask, Work work) {
		ObjectNode contact = contact(ask, work.tx());
		ObjectNode inbox = InboxJson.find(work.tx(), ask.number("inbox_id"));
		String source = ask.text("source_id");
		if (Contacts.linked(work.tx(), Fields.number(inbox, "id"), source)) {
			work.redundant("The link with source_id " + source + " exists");
		}
		ObjectNode link = Contacts.link(work, contact, inbox, source, ask.flag("hmac_verified"));
		ObjectNode json = Fields.copy(link, Json.object(), "source_id");
		json.set("inbox", InboxJson.slim(inbox));
		return Reply.ok(json);
	}

	private static Reply setLabels(Ask ask, Work work) {
		Work.Change change = work.update(Db.CONTACTS, ask.id("id"),
				(contact) -> contact.set("labels", Json.of(ask.texts("labels"))));
		return labels(change.after());
	}

	private static Reply destroyAttributes(Ask ask, Work work) {
		List<String> keys = ask.texts("custom_attributes");
		long id = ask.id("id");
		Work.Change change = work.update(Db.CONTACTS, id,
				(contact) -> ((ObjectNode) contact.path("custom_attributes")).remove(keys));
		Contacts.announce(work, id, change);
		return payload(ContactJson.rest(work.tx(), change.after(), true));
	}

	private static Reply show(Ask ask, View view) {
		boolean links = !ask.query("include_contact_inboxes").orElse("true").equals("false");
		return payload(ContactJson.rest(view, contact(ask, view), links));
	}

	private static Reply conversations(Ask ask, View view) {
		String id = Fields.text(contact(ask, view), "id");
		List<ObjectNode> found = view.by(Db.CONVERSATIONS, "contact", id)
			.stream()
			.filter((conversation) -> Conversations.sees(view, ask.caller(), conversation))
			.sorted(ConversationOrder.by("last_activity_at_desc"))
			.limit(20)
			.map((conversation) -> ConversationJson.rest(view, conversation))
			.toList();
		return Reply.ok(Json.object().set("payload", Json.array(found)));
	}

	private static Reply contactable(Ask ask, View view) {
		String id = Fields.text(contact(ask, view), "id");
		List<ObjectNode> found = new ArrayList<>();
		for (ObjectNode inbox : view.all(Db.INBOXES)) {
			String source = view.by(Db.LINKS, "contact", id)
				.stream()
				.filter((link) -> Fields.number(link, "inbox_id") == Fields.number(inbox, "id"))
				.map((link) -> Fields.text(link, "source_id"))
				.findFirst()
				.orElse("");
			ObjectNode one = Json.object().put("source_id", source);
			one.set("inbox", InboxJson.slim(inbox));
			found.add(one);
		}
		return Reply.ok(Json.object().set("payload", Json.array(found)));
	}

	private static ObjectNode contact(Ask ask, View view) {
		return view.find(Db.CONTACTS, String.valueOf(ask.id("id"))).orElseThrow(Refused::notFound);
	}

	private static Reply labels(ObjectNode contact) {
		return Reply.ok(Json.object().set("payload", Json.of(Fields.texts(contact.path("labels")))));
	}

	private static Reply payload(ObjectNode payload) {
		return Reply.ok(Json.object().set("payload", payload));
	}

}
