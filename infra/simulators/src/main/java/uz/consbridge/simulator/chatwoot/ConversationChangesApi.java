package uz.consbridge.simulator.chatwoot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.chatwoot.Happening.Subject;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.View;

/** {@code /conversations/{id}/…}: the calls that set something. */
final class ConversationChangesApi {

	private ConversationChangesApi() {
	}

	static void register(Api api) {
		Shape any = Shape.of(Access.USER_OR_BOT);
		Shape user = Shape.of(Access.USER);
		String one = "/conversations/{id}";
		api.write("POST", one + "/toggle_status", any.fields("status", "snoozed_until"), StatusChange::toggle);
		api.write("POST", one + "/toggle_priority", any.fields("priority"), (ask, work) -> {
			priority(ask, work, conversation(ask, work));
			return Reply.empty(200);
		});
		api.write("PATCH", one, any.fields("priority"), ConversationChangesApi::patch);
		api.write("PUT", one, any.fields("priority"), ConversationChangesApi::patch);
		api.write("POST", one + "/toggle_typing_status", any.fields("typing_status", "is_private"),
				ConversationChangesApi::typing);
		api.read("GET", one + "/labels", any,
				(ask, view) -> labels(Conversations.visible(view, ask.caller(), ask.id("id"))));
		api.write("POST", one + "/labels", any.fields("labels"), ConversationChangesApi::setLabels);
		api.write("POST", one + "/custom_attributes", any.fields("custom_attributes"),
				ConversationChangesApi::setAttributes);
		api.write("POST", one + "/destroy_custom_attributes", user.fields("custom_attributes"),
				ConversationChangesApi::destroyAttributes);
		api.write("POST", one + "/mute", user, (ask, work) -> mute(ask, work, true));
		api.write("POST", one + "/unmute", user, (ask, work) -> mute(ask, work, false));
		api.write("POST", one + "/update_last_seen", user, (ask, work) -> {
			long id = conversation(ask, work);
			ObjectNode seen = work.find(Db.CONVERSATIONS, id).deepCopy().put("agent_last_seen_at", work.now());
			// Does not move updated_at.
			work.tx().put(Db.CONVERSATIONS, String.valueOf(id), seen);
			return Reply.ok(ConversationJson.rest(work.tx(), seen));
		});
	}

	/** The id of the conversation in the path, if the caller may see it. */
	static long conversation(Ask ask, Work work) {
		return Fields.number(Conversations.visible(work.tx(), ask.caller(), ask.id("id")), "id");
	}

	/** Tells the webhooks that somebody types, or no longer does. */
	static void typing(Work work, long conversation, boolean on, boolean hidden, JsonNode who) {
		ObjectNode extra = Json.object().put("is_private", hidden);
		extra.set("user", who);
		work.happened(
				new Happening("conversation_typing_" + (on ? "on" : "off"), Subject.TYPING, conversation, null, extra));
	}

	private static Reply patch(Ask ask, Work work) {
		long id = conversation(ask, work);
		ObjectNode after = ask.has("priority") ? priority(ask, work, id) : work.find(Db.CONVERSATIONS, id);
		return Reply.ok(ConversationJson.rest(work.tx(), after));
	}

	private static ObjectNode priority(Ask ask, Work work, long id) {
		@Nullable String priority = ask.text("priority").isEmpty() ? null : ask.word("priority", Words.PRIORITY);
		return ConversationChanges.ask(work, id, (conversation) -> conversation.put("priority", priority));
	}

	private static Reply typing(Ask ask, Work work) {
		long id = conversation(ask, work);
		String status = ask.text("typing_status");
		if (!status.equals("on") && !status.equals("off")) {
			ask.malformed("typing_status is on or off");
			return Reply.empty(200);
		}
		typing(work, id, status.equals("on"), ask.flag("is_private"), person(ask.caller()));
		return Reply.empty(200);
	}

	private static JsonNode person(Caller caller) {
		return switch (caller) {
			case Caller.User user -> PersonJson.eventUser(user.row());
			case Caller.Bot bot -> Fields.copy(bot.row(), Json.object(), "id", "name").put("type", "agent_bot");
			case Caller.Visitor visitor -> Json.of(visitor.name());
			case Caller.Control control -> Json.of(control.name());
		};
	}

	private static Reply setLabels(Ask ask, Work work) {
		List<String> wanted = ask.texts("labels")
			.stream()
			.map((title) -> title.strip().toLowerCase(Locale.ROOT))
			.filter((title) -> !title.isEmpty())
			.distinct()
			.toList();
		if (wanted.stream().anyMatch((title) -> title.contains(","))) {
			ask.malformed("A comma inside a label splits it");
		}
		ObjectNode after = ConversationChanges.ask(work, conversation(ask, work), (conversation) -> {
			// The order of labels means nothing, so an equal set is no change.
			List<String> kept = new ArrayList<>(Fields.texts(conversation.path("labels")));
			kept.retainAll(wanted);
			wanted.stream().filter((title) -> !kept.contains(title)).forEach(kept::add);
			conversation.set("labels", Json.of(kept));
		});
		return labels(after);
	}

	private static Reply labels(ObjectNode conversation) {
		return Reply.ok(Json.object().set("payload", conversation.path("labels")));
	}

	private static Reply setAttributes(Ask ask, Work work) {
		ObjectNode attributes = ask.object("custom_attributes");
		Limits.attributes(ask, "custom_attributes", attributes);
		return attributes(ConversationChanges.ask(work, conversation(ask, work),
				(conversation) -> conversation.set("custom_attributes", attributes)));
	}

	private static Reply destroyAttributes(Ask ask, Work work) {
		List<String> keys = ask.texts("custom_attributes");
		return attributes(ConversationChanges.ask(work, conversation(ask, work),
				(conversation) -> ((ObjectNode) conversation.path("custom_attributes")).remove(keys)));
	}

	private static Reply attributes(ObjectNode conversation) {
		return Reply.ok(Json.object().set("custom_attributes", conversation.path("custom_attributes")));
	}

	private static Reply mute(Ask ask, Work work, boolean mute) {
		View view = work.tx();
		ObjectNode conversation = Conversations.visible(view, ask.caller(), ask.id("id"));
		long contact = Fields.number(conversation, "contact_id");
		Contacts.announce(work, contact, work.update(Db.CONTACTS, contact, (row) -> row.put("blocked", mute)));
		if (mute) {
			ConversationChanges.touch(work, ask.id("id"), (row) -> row.put("status", "resolved"));
		}
		return Reply.empty(200);
	}

}
