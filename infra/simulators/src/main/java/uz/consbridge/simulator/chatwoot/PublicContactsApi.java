package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.View;

/** The Public API's inbox and contacts. */
final class PublicContactsApi {

	static final String BASE = "/public/api/v1/inboxes/{inbox}";

	private static final String[] FIELDS = { "source_id", "identifier", "identifier_hash", "name", "email",
			"phone_number", "avatar_url", "custom_attributes" };

	private PublicContactsApi() {
	}

	static void register(Api api) {
		Shape shape = Shape.of(Access.USER);
		api.publicRead("GET", BASE, shape, PublicContactsApi::inbox);
		api.publicWrite("POST", BASE + "/contacts", shape.fields(FIELDS), PublicContactsApi::create);
		api.publicRead("GET", BASE + "/contacts/{source}", shape.query("identifier", "identifier_hash"),
				(ask, view) -> answer(view, link(ask, view)));
		api.publicWrite("PATCH", BASE + "/contacts/{source}", shape.fields(FIELDS), PublicContactsApi::update);
	}

	/** The inbox in the path. */
	static ObjectNode find(Ask ask, View view) {
		return view.by(Db.INBOXES, "identifier", ask.call().variable("inbox"))
			.stream()
			.findFirst()
			.orElseThrow(Refused::noPage);
	}

	/** The link whose key is in the path. */
	static ObjectNode link(Ask ask, View view) {
		long inbox = Fields.number(find(ask, view), "id");
		return view.by(Db.LINKS, "source", Db.sourceKey(inbox, ask.call().variable("source")))
			.stream()
			.findFirst()
			.orElseThrow(Refused::noPage);
	}

	private static Reply inbox(Ask ask, View view) {
		ObjectNode inbox = find(ask, view);
		ObjectNode json = Fields.copy(inbox, Json.object(), "identifier");
		json.set("identity_validation_enabled", inbox.path("hmac_mandatory"));
		return Reply.ok(Fields.copy(inbox, json, "name", "timezone", "working_hours_enabled", "csat_survey_enabled",
				"greeting_enabled"));
	}

	private static Reply create(Ask ask, Work work) {
		ObjectNode inbox = find(ask, work.tx());
		String key = Db.sourceKey(Fields.number(inbox, "id"), ask.text("source_id"));
		List<ObjectNode> present = work.tx().by(Db.LINKS, "source", key);
		if (!present.isEmpty()) {
			return answer(work.tx(), present.getFirst());
		}
		ObjectNode contact = known(ask, work.tx()).orElseGet(() -> Contacts.create(ask, work));
		return answer(work.tx(), Contacts.link(work, contact, inbox, ask.text("source_id"), false));
	}

	/** Attributes of a contact that is found are not updated. */
	private static Optional<ObjectNode> known(Ask ask, View view) {
		return List.of("identifier", "email", "phone_number")
			.stream()
			.filter((field) -> !ask.text(field).isEmpty())
			.flatMap((field) -> view.by(Db.CONTACTS, field, ask.text(field)).stream())
			.findFirst();
	}

	private static Reply update(Ask ask, Work work) {
		ObjectNode link = link(ask, work.tx());
		ask.body().remove("identifier");
		Contacts.update(ask, work, Fields.number(link, "contact_id"));
		return answer(work.tx(), link);
	}

	private static Reply answer(View view, ObjectNode link) {
		ObjectNode contact = view.find(Db.CONTACTS, Fields.text(link, "contact_id")).orElseThrow(Refused::noPage);
		ObjectNode json = Fields.copy(link, Json.object(), "source_id", "pubsub_token");
		return Reply.ok(Fields.copy(contact, json, "id", "name", "email", "phone_number"));
	}

}
