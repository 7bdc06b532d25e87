package uz.consbridge.simulator.chatwoot;

import java.util.List;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.View;

/** {@code /conversations/{id}/messages}. */
final class MessagesApi {

	private MessagesApi() {
	}

	static void register(Api api) {
		String all = "/conversations/{id}/messages";
		Shape user = Shape.of(Access.USER);
		api.write("POST", all, Shape.of(Access.USER_OR_BOT).fields(MessageDraft.FIELDS), MessagesApi::create);
		api.read("GET", all, user.query("before", "after", "filter_internal_messages"), MessagesApi::list);
		api.write("PATCH", all + "/{message}", user.fields("status", "external_error"), MessagesApi::setStatus);
		api.write("DELETE", all + "/{message}", user, MessagesApi::delete);
		api.write("POST", all + "/{message}/retry", user, MessagesApi::retry);
	}

	private static Reply create(Ask ask, Work work) {
		ObjectNode conversation = Conversations.visible(work.tx(), ask.caller(), ask.id("id"));
		ObjectNode message = Messages.create(work, MessageDraft.read(ask, work, conversation, ask.body()));
		ObjectNode json = MessageJson.rest(work.tx(), message);
		if (ask.has("echo_id")) {
			json.put("echo_id", ask.text("echo_id"));
		}
		return Reply.ok(json);
	}

	private static Reply list(Ask ask, View view) {
		ObjectNode conversation = Conversations.visible(view, ask.caller(), ask.id("id"));
		boolean internal = ask.query("filter_internal_messages").filter("true"::equals).isEmpty();
		List<ObjectNode> all = Conversations.messages(view, conversation)
			.stream()
			.filter((message) -> internal || ConversationJson.forVisitors(message))
			.toList();
		List<ObjectNode> page = page(ask, all).stream().map((message) -> MessageJson.rest(view, message)).toList();
		ObjectNode json = Json.object();
		json.set("meta", meta(view, conversation));
		json.set("payload", Json.array(page));
		return Reply.ok(json);
	}

	private static List<ObjectNode> page(Ask ask, List<ObjectNode> all) {
		long before = bound(ask, "before", Long.MAX_VALUE);
		long after = bound(ask, "after", -1);
		boolean both = before != Long.MAX_VALUE && after >= 0;
		List<ObjectNode> found = all.stream().filter((message) -> {
			long id = Fields.number(message, "id");
			return id < before && (both ? id >= after : id > after);
		}).toList();
		if (both) {
			return found.stream().limit(1000).toList();
		}
		return (after >= 0) ? found.stream().limit(100).toList() : newest(found);
	}

	static List<ObjectNode> newest(List<ObjectNode> found) {
		return found.subList(Math.max(0, found.size() - 20), found.size());
	}

	private static long bound(Ask ask, String name, long otherwise) {
		return ask.query(name).filter((id) -> id.matches("\\d{1,18}")).map(Long::valueOf).orElse(otherwise);
	}

	private static ObjectNode meta(View view, ObjectNode conversation) {
		ObjectNode meta = Fields.copy(conversation, Json.object(), "labels", "additional_attributes");
		meta.set("contact", ContactJson.nested(Conversations.contact(view, conversation)));
		view.find(Db.USERS, Fields.text(conversation, "assignee_id"))
			.ifPresent((user) -> meta.set("assignee", PersonJson.nestedUser(user)));
		meta.set("agent_last_seen_at", Times.iso(conversation.path("agent_last_seen_at")));
		return meta.putNull("assignee_last_seen_at");
	}

	private static Reply setStatus(Ask ask, Work work) {
		long id = message(ask, work);
		String status = ask.word("status", Words.MESSAGE_STATUS);
		ObjectNode after = Messages.update(work, id, (message) -> {
			if (status.equals("delivered") && Fields.text(message, "status").equals("read")) {
				return;
			}
			message.put("status", status);
			if (ask.has("external_error")) {
				((ObjectNode) message.path("content_attributes")).put("external_error", ask.text("external_error"));
			}
		});
		return Reply.ok(MessageJson.rest(work.tx(), after));
	}

	private static Reply delete(Ask ask, Work work) {
		ObjectNode after = Messages.update(work, message(ask, work), (message) -> {
			message.put("content", "This message was deleted");
			message.set("content_attributes", Json.object().put("deleted", true));
		});
		return Reply.ok(MessageJson.rest(work.tx(), after));
	}

	private static Reply retry(Ask ask, Work work) {
		ObjectNode after = Messages.update(work, message(ask, work), (message) -> {
			message.put("status", "sent");
			message.set("content_attributes", Json.object());
		});
		return Reply.ok(MessageJson.rest(work.tx(), after));
	}

	private static long message(Ask ask, Work work) {
		long conversation = ConversationChangesApi.conversation(ask, work);
		ObjectNode message = work.find(Db.MESSAGES, ask.id("message"));
		if (Fields.number(message, "conversation_id") != conversation) {
			throw Refused.notFound();
		}
		return ask.id("message");
	}

}
