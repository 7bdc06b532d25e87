package uz.consbridge.simulator.chatwoot;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.chatwoot.Happening.Subject;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;

/** {@code /conversations}: creating, showing and deleting one. */
final class ConversationsApi {

	private static final String[] FIELDS = { "inbox_id", "contact_id", "source_id", "status", "assignee_id", "team_id",
			"snoozed_until", "custom_attributes", "additional_attributes", "message", "hmac_verified" };

	private ConversationsApi() {
	}

	static void register(Api api) {
		api.write("POST", "/conversations", Shape.of(Access.USER_OR_BOT).fields(FIELDS), ConversationsApi::create);
		api.read("GET", "/conversations/{id}", Shape.of(Access.USER_OR_BOT), (ask, view) -> Reply
			.ok(ConversationJson.rest(view, Conversations.visible(view, ask.caller(), ask.id("id")))));
		api.write("DELETE", "/conversations/{id}", Shape.of(Access.ADMINISTRATOR), (ask, work) -> {
			remove(work, work.find(Db.CONVERSATIONS, ask.id("id")));
			return Reply.empty(200);
		});
	}

	static void remove(Work work, ObjectNode conversation) {
		for (ObjectNode message : Conversations.messages(work.tx(), conversation)) {
			work.tx().remove(Db.MESSAGES, Fields.text(message, "id"));
		}
		work.tx().remove(Db.CONVERSATIONS, Fields.text(conversation, "id"));
		work.changed("conversations " + Fields.text(conversation, "id") + " deleted");
	}

	private static Reply create(Ask ask, Work work) {
		ObjectNode link = link(ask, work);
		List<ObjectNode> present = work.tx().by(Db.CONVERSATIONS, "link", Fields.text(link, "id"));
		if (!present.isEmpty()) {
			work.duplicate("source_id " + Fields.text(link, "source_id") + " has a conversation already");
		}
		ObjectNode inbox = InboxJson.find(work.tx(), Fields.number(link, "inbox_id"));
		boolean reuse = !present.isEmpty() && inbox.path("lock_to_single_conversation").asBoolean(false);
		ObjectNode conversation = reuse ? present.getLast() : store(ask, work, link, inbox);
		if (ask.body().path("message") instanceof ObjectNode draft) {
			ask.onlyFields(draft, Set.of(MessageDraft.FIELDS), "message");
			Messages.create(work, MessageDraft.read(ask, work, conversation, draft));
		}
		return Reply
			.ok(ConversationJson.rest(work.tx(), work.find(Db.CONVERSATIONS, Fields.number(conversation, "id"))));
	}

	private static ObjectNode link(Ask ask, Work work) {
		String source = ask.text("source_id");
		if (!ask.has("contact_id") || !ask.has("inbox_id")) {
			return work.tx().by(Db.LINKS, "source_id", source).stream().findFirst().orElseThrow(Refused::notFound);
		}
		ObjectNode contact = work.find(Db.CONTACTS, ask.number("contact_id"));
		ObjectNode inbox = InboxJson.find(work.tx(), ask.number("inbox_id"));
		return Contacts.link(work, contact, inbox, source, ask.flag("hmac_verified"));
	}

	private static ObjectNode store(Ask ask, Work work, ObjectNode link, ObjectNode inbox) {
		ObjectNode conversation = blank(work, link);
		ObjectNode contact = work.find(Db.CONTACTS, Fields.number(link, "contact_id"));
		if (ask.has("status")) {
			conversation.put("status", ask.word("status", Words.STATUS));
		}
		if (Fields.has(inbox, "agent_bot_id")) {
			conversation.put("status", "pending");
		}
		if (contact.path("blocked").asBoolean(false)) {
			conversation.put("status", "resolved");
		}
		for (String field : List.of("custom_attributes", "additional_attributes")) {
			if (ask.has(field)) {
				ObjectNode attributes = ask.object(field);
				Limits.attributes(ask, field, attributes);
				conversation.set(field, attributes);
			}
		}
		people(ask, work, conversation);
		conversation.set("snoozed_until", snoozed(ask, conversation));
		marks(work, conversation);
		return add(work, conversation);
	}

	/** Stores a new conversation and tells the webhooks. */
	static ObjectNode add(Work work, ObjectNode conversation) {
		work.create(Db.CONVERSATIONS, conversation);
		work.happened(Happening.of("conversation_created", Subject.CONVERSATION, Fields.number(conversation, "id")));
		return conversation;
	}

	/** An open conversation of this link with nothing else set. */
	static ObjectNode blank(Work work, ObjectNode link) {
		ObjectNode conversation = Json.object().put("uuid", UUID.randomUUID().toString());
		conversation.put("inbox_id", Fields.number(link, "inbox_id"))
			.put("contact_id", Fields.number(link, "contact_id"))
			.put("contact_inbox_id", Fields.number(link, "id"))
			.put("status", "open");
		conversation.putNull("priority").putNull("assignee_id").putNull("assignee_agent_bot_id").putNull("team_id");
		conversation.putArray("labels");
		conversation.putObject("custom_attributes");
		conversation.putObject("additional_attributes");
		conversation.putNull("snoozed_until").putNull("first_reply_created_at");
		return conversation.put("last_activity_at", work.now()).put("waiting_since", work.now());
	}

	private static void people(Ask ask, Work work, ObjectNode conversation) {
		if (ask.has("assignee_id")) {
			conversation.put("assignee_id", Fields.number(work.find(Db.USERS, ask.number("assignee_id")), "id"));
		}
		if (ask.has("team_id")) {
			conversation.put("team_id", Fields.number(work.find(Db.TEAMS, ask.number("team_id")), "id"));
		}
	}

	private static JsonNode snoozed(Ask ask, ObjectNode conversation) {
		if (!ask.has("snoozed_until") || !Fields.text(conversation, "status").equals("snoozed")) {
			return Json.of(null);
		}
		try {
			return Json.of(Times.micros(OffsetDateTime.parse(ask.text("snoozed_until")).toInstant()));
		}
		catch (DateTimeException ex) {
			ask.malformed("snoozed_until is ISO-8601 here");
			return Json.of(null);
		}
	}

	private static void marks(Work work, ObjectNode conversation) {
		String mark = Fields.text(conversation.path("custom_attributes"), "cons_id");
		if (!mark.isEmpty() && !work.tx().by(Db.CONVERSATIONS, "cons_id", mark).isEmpty()) {
			work.duplicate("A conversation with cons_id " + mark + " exists");
		}
	}

}
