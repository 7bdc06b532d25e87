package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.function.Consumer;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.chatwoot.Happening.Subject;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.View;

/** The rules of messages. */
final class Messages {

	private static final long MINUTE = 60_000_000L;

	private Messages() {
	}

	/** A message without its sender. */
	static ObjectNode row(ObjectNode conversation, String content, int type) {
		ObjectNode message = Json.object().put("conversation_id", Fields.number(conversation, "id"));
		message.put("inbox_id", Fields.number(conversation, "inbox_id")).put("content", content);
		message.put("message_type", type).put("private", false).put("status", "sent").putNull("source_id");
		message.put("content_type", "text").putNull("sender_type").putNull("sender_id");
		message.putObject("content_attributes");
		return message;
	}

	/** Stores a message with what follows for its conversation and contact. */
	static ObjectNode create(Work work, ObjectNode message) {
		long conversationId = Fields.number(message, "conversation_id");
		flood(work.tx(), message, work.now());
		String source = Fields.text(message, "source_id");
		if (!source.isEmpty() && !work.tx().by(Db.MESSAGES, "source", Db.sourceKey(conversationId, source)).isEmpty()) {
			work.duplicate("Conversation " + conversationId + " has a message with source_id " + source);
		}
		work.create(Db.MESSAGES, message);
		work.happened(Happening.of("message_created", Subject.MESSAGE, Fields.number(message, "id")));
		ObjectNode conversation = ConversationChanges.touch(work, conversationId, effect(work, message));
		if (Fields.number(message, "message_type") == Words.INCOMING) {
			Contacts.active(work, Fields.number(conversation, "contact_id"));
		}
		return message;
	}

	/** Changes a message and tells the webhooks. */
	static ObjectNode update(Work work, long id, Consumer<ObjectNode> edit) {
		return told(work, work.update(Db.MESSAGES, id, edit));
	}

	/** Changes a message as a side effect. */
	static ObjectNode touch(Work work, long id, Consumer<ObjectNode> edit) {
		return told(work, work.touch(Db.MESSAGES, id, edit));
	}

	private static ObjectNode told(Work work, Work.Change change) {
		if (change.any()) {
			work.happened(Happening.of("message_updated", Subject.MESSAGE, Fields.number(change.after(), "id")));
		}
		return change.after();
	}

	private static Consumer<ObjectNode> effect(Work work, ObjectNode message) {
		return (conversation) -> {
			conversation.put("last_activity_at", work.now());
			switch ((int) Fields.number(message, "message_type")) {
				case Words.INCOMING -> incoming(work, conversation);
				case Words.OUTGOING -> outgoing(work, conversation, message);
				default -> {
				}
			}
		};
	}

	private static void incoming(Work work, ObjectNode conversation) {
		if (!Fields.has(conversation, "waiting_since")) {
			conversation.put("waiting_since", work.now());
		}
		if (Conversations.contact(work.tx(), conversation).path("blocked").asBoolean()) {
			return;
		}
		switch (Fields.text(conversation, "status")) {
			case "resolved" -> conversation.put("status", botted(work.tx(), conversation) ? "pending" : "open");
			case "snoozed" -> conversation.put("status", "open");
			default -> {
			}
		}
	}

	private static void outgoing(Work work, ObjectNode conversation, ObjectNode message) {
		if (message.path("private").asBoolean()) {
			return;
		}
		conversation.putNull("waiting_since");
		if (Fields.text(message, "sender_type").equals("User") && !Fields.has(conversation, "first_reply_created_at")) {
			conversation.put("first_reply_created_at", work.now());
		}
	}

	/** Whether the conversation's inbox has an active bot. */
	static boolean botted(View view, ObjectNode conversation) {
		return Fields.has(Conversations.inbox(view, conversation), "agent_bot_id");
	}

	private static void flood(View view, ObjectNode message, long now) {
		List<ObjectNode> messages = view.by(Db.MESSAGES, "conversation", Fields.text(message, "conversation_id"));
		long recent = messages.reversed()
			.stream()
			.takeWhile((other) -> Fields.number(other, "created_at") > now - MINUTE)
			.count();
		if (recent >= Words.MESSAGES_PER_MINUTE) {
			throw Refused.unprocessable("Validation failed: Too many messages");
		}
	}

}
