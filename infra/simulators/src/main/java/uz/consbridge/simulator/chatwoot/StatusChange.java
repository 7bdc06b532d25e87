package uz.consbridge.simulator.chatwoot;

import java.util.function.Consumer;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;

/** {@code toggle_status} with its side effects on who is assigned. */
final class StatusChange {

	private StatusChange() {
	}

	static Reply toggle(Ask ask, Work work) {
		long id = ConversationChangesApi.conversation(ask, work);
		ObjectNode before = work.find(Db.CONVERSATIONS, id);
		String wanted = wanted(ask, before);
		boolean handoff = ask.caller() instanceof Caller.Bot && wanted.equals("open")
				&& Fields.text(before, "status").equals("pending");
		ObjectNode after = ConversationChanges.ask(work, id, edit(ask, wanted, handoff, work.now()));
		ObjectNode payload = Json.object();
		if (handoff) {
			payload.putNull("success");
		}
		else {
			payload.put("success", true);
		}
		payload.put("conversation_id", id).put("current_status", Fields.text(after, "status"));
		payload.set("snoozed_until", Times.iso(after.path("snoozed_until")));
		ObjectNode json = Json.object();
		json.putObject("meta");
		json.set("payload", payload);
		return Reply.ok(json);
	}

	private static String wanted(Ask ask, ObjectNode conversation) {
		if (!ask.has("status")) {
			ask.malformed("Without a status the call flips whatever it finds");
			return Fields.text(conversation, "status").equals("open") ? "resolved" : "open";
		}
		return ask.word("status", Words.STATUS);
	}

	private static Consumer<ObjectNode> edit(Ask ask, String wanted, boolean handoff, long now) {
		return (conversation) -> {
			conversation.put("status", wanted);
			if (wanted.equals("snoozed") && ask.has("snoozed_until")) {
				if (ask.number("snoozed_until") == 0) {
					ask.malformed("snoozed_until is Unix seconds here");
				}
				conversation.put("snoozed_until", ask.number("snoozed_until") * 1_000_000);
			}
			if (handoff) {
				conversation.putNull("assignee_agent_bot_id").put("waiting_since", now);
			}
			if (wanted.equals("open") && ask.caller() instanceof Caller.User user) {
				conversation.putNull("assignee_agent_bot_id");
				if (!user.administrator()) {
					conversation.put("assignee_id", user.id());
				}
			}
		};
	}

}
