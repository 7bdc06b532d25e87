package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.View;

/** Looking at conversations and what hangs on them. */
final class Conversations {

	private Conversations() {
	}

	/** The conversation, if the caller may see it. */
	static ObjectNode visible(View view, Caller caller, long id) {
		ObjectNode conversation = view.find(Db.CONVERSATIONS, String.valueOf(id)).orElseThrow(Refused::notFound);
		if (!sees(view, caller, conversation)) {
			throw Refused.notAllowed();
		}
		return conversation;
	}

	/** Agents see the conversations of their inboxes. */
	static boolean sees(View view, Caller caller, ObjectNode conversation) {
		if (caller instanceof Caller.User user && !user.administrator()) {
			ObjectNode inbox = InboxJson.find(view, Fields.number(conversation, "inbox_id"));
			return Fields.numbers(inbox.path("member_ids")).contains(user.id());
		}
		return true;
	}

	static List<ObjectNode> messages(View view, ObjectNode conversation) {
		return view.by(Db.MESSAGES, "conversation", Fields.text(conversation, "id"));
	}

	static @Nullable ObjectNode last(List<ObjectNode> messages, boolean activity, boolean notes) {
		for (ObjectNode message : messages.reversed()) {
			boolean kind = activity || Fields.number(message, "message_type") != Words.ACTIVITY;
			if (kind && (notes || !message.path("private").asBoolean())) {
				return message;
			}
		}
		return null;
	}

	/** Incoming messages no agent has seen, at most 10. */
	static int unread(List<ObjectNode> messages, ObjectNode conversation) {
		long seen = Fields.number(conversation, "agent_last_seen_at");
		return (int) messages.stream()
			.filter((message) -> Fields.number(message, "message_type") == Words.INCOMING)
			.filter((message) -> Fields.number(message, "created_at") > seen)
			.limit(10)
			.count();
	}

	static ObjectNode contact(View view, ObjectNode conversation) {
		return view.find(Db.CONTACTS, Fields.text(conversation, "contact_id")).orElseThrow(Refused::notFound);
	}

	static ObjectNode link(View view, ObjectNode conversation) {
		return view.find(Db.LINKS, Fields.text(conversation, "contact_inbox_id")).orElseThrow(Refused::notFound);
	}

	static ObjectNode inbox(View view, ObjectNode conversation) {
		return InboxJson.find(view, Fields.number(conversation, "inbox_id"));
	}

	static Optional<ObjectNode> team(View view, ObjectNode conversation) {
		return view.find(Db.TEAMS, Fields.text(conversation, "team_id"));
	}

	static boolean assigned(ObjectNode conversation) {
		return Fields.has(conversation, "assignee_id") || Fields.has(conversation, "assignee_agent_bot_id");
	}

}
