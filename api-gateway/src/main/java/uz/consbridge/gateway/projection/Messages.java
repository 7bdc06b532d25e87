package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.events.ChatwootMessage;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages of conversations. Personal data: never log. */
@Component
class Messages {

	private final JdbcClient jdbc;

	Messages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What storing a message came to. */
	record Stored(boolean isNew, boolean answered) {

	}

	/**
	 * Stores a message. One that was deleted stays so, and keeps what Chatwoot put in its
	 * place; an answer to a survey is only replaced by another answer.
	 * @param overwrite whether it replaces what is stored; a creation learned after a
	 * change must not
	 * @return whether the message was not stored before, and whether it carries an answer
	 * that was not
	 */
	Stored store(UUID consId, ChatwootMessage message, Instant sentAt, boolean overwrite) {
		Answered before = answered(message.messageId());
		String sql = """
				insert into cons.messages (message_id, conversation_id, cons_id, message_type, private, content,
				    content_type, sender_type, sender_id, sender_name, source_id, attachments, deleted, sent_at,
				    csat_rating, csat_feedback)
				values (:messageId, :conversationId, :consId, :type, :private, :content, :contentType, :senderType,
				    :senderId, :senderName, :sourceId, :attachments::jsonb, :deleted, :sentAt, :rating, :feedback)
				on conflict (message_id) do
				""" + (overwrite ? """
				update set content = excluded.content, content_type = excluded.content_type,
				    attachments = excluded.attachments, deleted = excluded.deleted,
				    csat_rating = coalesce(excluded.csat_rating, cons.messages.csat_rating),
				    csat_feedback = coalesce(excluded.csat_feedback, cons.messages.csat_feedback)
				where not cons.messages.deleted or excluded.deleted
				""" : "nothing") + " returning (xmax = 0) as inserted";
		boolean isNew = this.jdbc.sql(sql)
			.param("messageId", message.messageId())
			.param("conversationId", message.conversationId())
			.param("consId", consId)
			.param("type", message.messageType())
			.param("private", message.isPrivate())
			.param("content", message.content())
			.param("contentType", message.contentType())
			.param("senderType", message.senderType())
			.param("senderId", message.senderId())
			.param("senderName", message.senderName())
			.param("sourceId", message.sourceId())
			.param("attachments", JsonMapper.shared().writeValueAsString(message.attachmentUrls()))
			.param("deleted", message.deleted())
			.param("sentAt", sentAt.atOffset(ZoneOffset.UTC))
			.param("rating", message.csatRating())
			.param("feedback", message.csatFeedback())
			.query(Boolean.class)
			.optional()
			.orElse(false);
		boolean answered = message.csatRating() != null
				&& !new Answered(message.csatRating(), message.csatFeedback()).equals(before);
		return new Stored(isNew, answered);
	}

	private @Nullable Answered answered(long messageId) {
		return this.jdbc.sql(
				"select csat_rating, csat_feedback from cons.messages where message_id = :id and csat_rating is not null")
			.param("id", messageId)
			.query((row, number) -> new Answered(row.getInt("csat_rating"), row.getString("csat_feedback")))
			.optional()
			.orElse(null);
	}

	private record Answered(int rating, @Nullable String feedback) {

	}

}
