package uz.consbridge.simulator.chatwoot;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.View;

/** Inboxes in the forms of the REST answers. */
final class InboxJson {

	private InboxJson() {
	}

	static ObjectNode find(View view, long id) {
		return view.find(Db.INBOXES, String.valueOf(id)).orElseThrow(Refused::notFound);
	}

	/** The inbox inside contacts. */
	static ObjectNode slim(ObjectNode inbox) {
		ObjectNode json = Fields.copy(inbox, Json.object(), "id").put("avatar_url", "");
		return Fields.copy(inbox, json, "channel_id", "name", "channel_type").putNull("provider");
	}

	/** The raw row inside the answer to a contact's creation. */
	static ObjectNode row(View view, ObjectNode inbox) {
		ObjectNode json = Fields.copy(inbox, Json.object(), "id", "channel_id");
		json.put("account_id", AccountJson.id(view));
		Fields.copy(inbox, json, "name");
		json.set("created_at", Times.iso(inbox.path("created_at")));
		json.set("updated_at", Times.iso(inbox.path("updated_at")));
		return Fields.copy(inbox, json, "channel_type", "enable_auto_assignment", "greeting_enabled",
				"greeting_message", "email_address", "working_hours_enabled", "out_of_office_message", "timezone",
				"enable_email_collect", "csat_survey_enabled", "allow_messages_after_resolved",
				"auto_assignment_config", "lock_to_single_conversation", "portal_id", "sender_name_type",
				"business_name", "csat_config");
	}

	/** An inbox in lists; only administrators see its secrets. */
	static ObjectNode rest(ObjectNode inbox, boolean administrator) {
		ObjectNode json = Fields.copy(inbox, Json.object(), "id").put("avatar_url", "");
		Fields.copy(inbox, json, "channel_id", "name", "channel_type", "greeting_enabled", "greeting_message",
				"working_hours_enabled", "enable_email_collect", "csat_survey_enabled", "csat_config",
				"enable_auto_assignment", "auto_assignment_config", "out_of_office_message");
		json.putArray("working_hours");
		Fields.copy(inbox, json, "timezone");
		json.putNull("callback_webhook_url");
		Fields.copy(inbox, json, "allow_messages_after_resolved", "lock_to_single_conversation", "sender_name_type",
				"business_name", "hmac_mandatory");
		if (administrator) {
			Fields.copy(inbox, json, "hmac_token", "secret");
		}
		Fields.copy(inbox, json, "webhook_url");
		json.set("inbox_identifier", inbox.path("identifier"));
		return Fields.copy(inbox, json, "additional_attributes").putNull("provider");
	}

}
