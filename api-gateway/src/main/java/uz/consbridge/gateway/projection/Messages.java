package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

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

	/**
	 * Stores a message.
	 * @param overwrite whether it replaces what is stored; a creation learned after a
	 * change must not
	 * @return whether the message was not stored before
	 */
	boolean store(UUID consId, ChatwootMessage message, Instant sentAt, boolean overwrite) {
		String sql = """
				insert into cons.messages (message_id, conversation_id, cons_id, message_type, private, content,
				    content_type, sender_type, sender_id, sender_name, source_id, attachments, deleted, sent_at)
				values (:messageId, :conversationId, :consId, :type, :private, :content, :contentType, :senderType,
				    :senderId, :senderName, :sourceId, :attachments::jsonb, :deleted, :sentAt)
				on conflict (message_id) do
				""" + (overwrite ? """
				update set content = excluded.content, content_type = excluded.content_type,
				    attachments = excluded.attachments, deleted = cons.messages.deleted or excluded.deleted
				""" : "nothing") + " returning (xmax = 0) as inserted";
		return this.jdbc.sql(sql)
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
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

}
