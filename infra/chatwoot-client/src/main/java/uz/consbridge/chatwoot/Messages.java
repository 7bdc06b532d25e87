package uz.consbridge.chatwoot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/** Calls about the messages of a conversation. */
public final class Messages {

	/** Messages of an answer that was not told where to begin or where to end. */
	public static final int PAGE = 20;

	private final Exchange exchange;

	Messages(Exchange exchange) {
		this.exchange = exchange;
	}

	/** Writes as the contact; possible in API inboxes only. */
	public Answer<Message> createIncoming(long conversationId, String content, String sourceId, Deadline deadline) {
		return create(conversationId, "incoming", false, content, sourceId, deadline);
	}

	/** Writes a note that only staff see. */
	public Answer<Message> createNote(long conversationId, String content, String sourceId, Deadline deadline) {
		return create(conversationId, "outgoing", true, content, sourceId, deadline);
	}

	/** Writes to the client as the agent bot, which is no first reply of a person. */
	public Answer<Message> createAsBot(long conversationId, String content, String sourceId, Deadline deadline) {
		return this.exchange.postAsBot(path(conversationId), body("outgoing", false, content, sourceId), Message::read,
				deadline);
	}

	/** The last {@link #PAGE} messages, oldest first. */
	public Answer<List<Message>> last(long conversationId, Deadline deadline) {
		return list(conversationId, Map.of(), deadline);
	}

	/** The last {@link #PAGE} messages before the given one, oldest first. */
	public Answer<List<Message>> before(long conversationId, long messageId, Deadline deadline) {
		return list(conversationId, Map.of("before", Long.toString(messageId)), deadline);
	}

	/** Up to 100 messages after the given one, oldest first. */
	public Answer<List<Message>> after(long conversationId, long messageId, Deadline deadline) {
		return list(conversationId, Map.of("after", Long.toString(messageId)), deadline);
	}

	/** The message with that {@code source_id} among the given ones. */
	public static Optional<Message> withSourceId(List<Message> messages, String sourceId) {
		return messages.stream().filter((message) -> sourceId.equals(message.sourceId())).findFirst();
	}

	private Answer<Message> create(long conversationId, String type, boolean isPrivate, String content, String sourceId,
			Deadline deadline) {
		return this.exchange.post(path(conversationId), body(type, isPrivate, content, sourceId), Message::read,
				deadline);
	}

	private static Map<String, Object> body(String type, boolean isPrivate, String content, String sourceId) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("content", content);
		body.put("message_type", type);
		body.put("private", isPrivate);
		body.put("source_id", sourceId);
		return body;
	}

	private Answer<List<Message>> list(long conversationId, Map<String, String> query, Deadline deadline) {
		return this.exchange.get(path(conversationId), query, Messages::readAll, deadline);
	}

	private static List<Message> readAll(JsonNode json) {
		return Json.requiredArray(json.path("payload")).stream().map(Message::read).toList();
	}

	private static String path(long conversationId) {
		return "/conversations/" + conversationId + "/messages";
	}

}
