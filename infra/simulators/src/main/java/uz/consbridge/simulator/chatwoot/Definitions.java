package uz.consbridge.simulator.chatwoot;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.View;

/** {@code /custom_attribute_definitions}. */
final class Definitions {

	private static final String[] FIELDS = { "attribute_display_name", "attribute_key", "attribute_display_type",
			"attribute_model", "attribute_values", "attribute_description", "regex_pattern", "regex_cue" };

	private static final List<String> MODELS = List.of("conversation_attribute", "contact_attribute");

	private Definitions() {
	}

	static void register(Api api) {
		String path = "/custom_attribute_definitions";
		Shape write = Shape.of(Access.ADMINISTRATOR).wrappedIn("custom_attribute_definition").fields(FIELDS);
		api.read("GET", path, Shape.of(Access.USER).query("attribute_model"), Definitions::list);
		api.read("GET", path + "/{id}", Shape.of(Access.USER), (ask, view) -> Reply
			.ok(json(view.find(Db.DEFINITIONS, String.valueOf(ask.id("id"))).orElseThrow(Refused::notFound))));
		api.write("POST", path, write, Definitions::create);
		api.write("DELETE", path + "/{id}", Shape.of(Access.ADMINISTRATOR), (ask, work) -> {
			work.find(Db.DEFINITIONS, ask.id("id"));
			work.tx().remove(Db.DEFINITIONS, String.valueOf(ask.id("id")));
			work.changed("definitions " + ask.id("id") + " deleted");
			return Reply.empty(204);
		});
	}

	static boolean exists(View view, String key, String model) {
		return view.all(Db.DEFINITIONS)
			.stream()
			.anyMatch((definition) -> Fields.text(definition, "attribute_key").equals(key)
					&& Fields.text(definition, "attribute_model").equals(model));
	}

	private static Reply list(Ask ask, View view) {
		String model = ask.query("attribute_model").orElse("");
		List<ObjectNode> found = view.all(Db.DEFINITIONS)
			.stream()
			.filter((definition) -> model.isEmpty() || Fields.text(definition, "attribute_model").equals(model))
			.map(Definitions::json)
			.toList();
		return Reply.ok(Json.array(found));
	}

	private static Reply create(Ask ask, Work work) {
		String model = ask.text("attribute_model");
		String type = ask.has("attribute_display_type") ? ask.word("attribute_display_type", Words.DISPLAY_TYPE)
				: "text";
		if (!MODELS.contains(model)) {
			ask.malformed("'" + model + "' is not an attribute_model");
			throw Refused.crash();
		}
		if (ask.text("attribute_key").isBlank() || ask.text("attribute_display_name").isBlank()) {
			ask.malformed("A definition needs a key and a display name");
			throw Refused.invalid("Attribute key can't be blank", "attribute_key");
		}
		if (exists(work.tx(), ask.text("attribute_key"), model)) {
			work.duplicate("The definition " + ask.text("attribute_key") + " exists");
			throw Refused.invalid("Attribute key has already been taken", "attribute_key");
		}
		ObjectNode definition = Fields.copy(ask.body(), Json.object(), FIELDS);
		definition.put("attribute_display_type", type);
		return Reply.ok(json(work.create(Db.DEFINITIONS, definition)));
	}

	private static ObjectNode json(ObjectNode definition) {
		ObjectNode json = Fields.copy(definition, Json.object(), "id").setAll(definition);
		json.set("created_at", Times.iso(definition.path("created_at")));
		json.set("updated_at", Times.iso(definition.path("updated_at")));
		return json;
	}

}
