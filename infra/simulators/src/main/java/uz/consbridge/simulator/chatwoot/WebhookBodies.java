package uz.consbridge.simulator.chatwoot;

import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.View;

/** The bodies of webhooks: flat, in Chatwoot's own words. */
final class WebhookBodies {

	private WebhookBodies() {
	}

	/** The body as of now; empty when the subject is gone. */
	static Optional<String> of(View view, Happening happening) {
		return build(view, happening).map((body) -> escape(body.toString()));
	}

	private static Optional<ObjectNode> build(View view, Happening happening) {
		String id = String.valueOf(happening.id());
		return switch (happening.subject()) {
			case CONTACT ->
				view.find(Db.CONTACTS, id).map((contact) -> finish(ContactJson.event(view, contact), happening));
			case CONVERSATION -> view.find(Db.CONVERSATIONS, id)
				.map((conversation) -> finish(ConversationJson.block(view, conversation), happening));
			case MESSAGE ->
				view.find(Db.MESSAGES, id).map((message) -> finish(MessageJson.event(view, message), happening));
			case TYPING -> view.find(Db.CONVERSATIONS, id).map((conversation) -> typing(view, conversation, happening));
		};
	}

	private static ObjectNode finish(ObjectNode body, Happening happening) {
		body.put("event", happening.event());
		if (happening.changed() != null) {
			body.set("changed_attributes", happening.changed());
		}
		else if (happening.event().equals("conversation_status_changed")) {
			body.putNull("changed_attributes");
		}
		return body;
	}

	private static ObjectNode typing(View view, ObjectNode conversation, Happening happening) {
		ObjectNode extra = (happening.extra() != null) ? happening.extra() : Json.object();
		ObjectNode body = Json.object().put("event", happening.event());
		body.set("user", extra.path("user"));
		body.set("conversation", ConversationJson.block(view, conversation));
		body.set("is_private", extra.path("is_private"));
		return body;
	}

	/** Rails writes these characters, which JSON has only inside texts, as escapes. */
	private static String escape(String json) {
		return json.replace("<", "\\u003c")
			.replace(">", "\\u003e")
			.replace("&", "\\u0026")
			.replace("\u2028", "\\u2028")
			.replace("\u2029", "\\u2029");
	}

}
