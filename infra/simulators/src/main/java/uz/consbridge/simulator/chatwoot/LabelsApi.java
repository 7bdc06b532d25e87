package uz.consbridge.simulator.chatwoot;

import java.util.Locale;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;

/** {@code /labels}: the labels of the account. */
final class LabelsApi {

	private static final String[] FIELDS = { "title", "description", "color", "show_on_sidebar" };

	private LabelsApi() {
	}

	static void register(Api api) {
		Shape admin = Shape.of(Access.ADMINISTRATOR).wrappedIn("label");
		api.read("GET", "/labels", Shape.of(Access.USER), (ask, view) -> Reply
			.ok(Json.object().set("payload", Json.array(view.all(Db.LABELS).stream().map(LabelsApi::json).toList()))));
		api.write("POST", "/labels", admin.fields(FIELDS), LabelsApi::create);
		api.write("PATCH", "/labels/{id}", admin.fields(FIELDS), (ask, work) -> Reply
			.ok(json(work.update(Db.LABELS, ask.id("id"), (label) -> apply(ask, label)).after())));
		api.write("DELETE", "/labels/{id}", admin, (ask, work) -> {
			work.find(Db.LABELS, ask.id("id"));
			work.tx().remove(Db.LABELS, String.valueOf(ask.id("id")));
			work.changed("labels " + ask.id("id") + " deleted");
			return Reply.empty(200);
		});
	}

	private static Reply create(Ask ask, Work work) {
		ObjectNode label = Json.object().put("title", "").put("description", "").put("color", "#1f93ff");
		label.put("show_on_sidebar", false);
		apply(ask, label);
		String title = Fields.text(label, "title");
		Limits.label(ask, title);
		if (work.tx().all(Db.LABELS).stream().anyMatch((other) -> Fields.text(other, "title").equals(title))) {
			work.duplicate("The label " + title + " exists");
			throw Refused.invalid("Title has already been taken", "title");
		}
		return Reply.ok(json(work.create(Db.LABELS, label)));
	}

	private static void apply(Ask ask, ObjectNode label) {
		for (String field : FIELDS) {
			if (ask.has(field)) {
				label.set(field, ask.body().path(field));
			}
		}
		label.put("title", Fields.text(label, "title").toLowerCase(Locale.ROOT));
	}

	private static ObjectNode json(ObjectNode label) {
		return Fields.copy(label, Json.object(), "id", "title", "description", "color", "show_on_sidebar");
	}

}
