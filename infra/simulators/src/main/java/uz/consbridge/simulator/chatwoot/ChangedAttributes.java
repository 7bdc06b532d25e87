package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;

/** The list of changes that webhooks carry: one object of one member for each. */
final class ChangedAttributes {

	private static final Set<String> TIMES = Set.of("updated_at", "last_activity_at", "waiting_since",
			"first_reply_created_at", "snoozed_until");

	private ChangedAttributes() {
	}

	static ArrayNode of(Work.Change change) {
		ArrayNode list = Json.array();
		for (String field : change.fields()) {
			if (field.equals("labels")) {
				labels(list, change);
			}
			else {
				add(list, field, value(change.before(), field), value(change.after(), field));
			}
		}
		add(list, "updated_at", value(change.before(), "updated_at"), value(change.after(), "updated_at"));
		return list;
	}

	private static void labels(ArrayNode list, Work.Change change) {
		List<String> before = Fields.texts(change.before().path("labels"));
		List<String> after = Fields.texts(change.after().path("labels"));
		add(list, "cached_label_list", Json.of(before.isEmpty() ? null : String.join(", ", before)),
				Json.of(String.join(", ", after)));
		add(list, "label_list", Json.of(before), Json.of(after));
	}

	private static JsonNode value(ObjectNode row, String field) {
		if (TIMES.contains(field)) {
			return Times.iso(row.path(field));
		}
		JsonNode value = row.path(field);
		return value.isMissingNode() ? Json.of(null) : value;
	}

	private static void add(ArrayNode list, String name, JsonNode before, JsonNode after) {
		ObjectNode values = list.addObject().putObject(name);
		values.set("previous_value", before);
		values.set("current_value", after);
	}

}
