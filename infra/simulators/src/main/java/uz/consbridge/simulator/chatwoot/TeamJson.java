package uz.consbridge.simulator.chatwoot;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.View;

/** Teams in the forms of the REST answers. */
final class TeamJson {

	private TeamJson() {
	}

	/** A team in lists and conversations. */
	static ObjectNode rest(View view, ObjectNode team, boolean member) {
		ObjectNode json = Fields.copy(team, Json.object(), "id", "name", "description", "allow_auto_assign");
		return json.put("icon", "")
			.put("icon_color", "")
			.put("account_id", AccountJson.id(view))
			.put("is_member", member);
	}

	/** The raw row an assignment answers. */
	static ObjectNode row(View view, ObjectNode team) {
		ObjectNode json = Fields.copy(team, Json.object(), "id", "name", "description", "allow_auto_assign");
		json.put("account_id", AccountJson.id(view));
		json.set("created_at", Times.iso(team.path("created_at")));
		json.set("updated_at", Times.iso(team.path("updated_at")));
		return json.put("icon", "").put("icon_color", "");
	}

}
