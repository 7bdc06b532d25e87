package uz.consbridge.events;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A message in Chatwoot. Personal data: never log the content.
 *
 * @param messageType {@code incoming}, {@code outgoing} or {@code template}
 * @param isPrivate a note that only staff may see
 * @param csatRating 1 to 5 when the client answered the survey
 * @param attachmentUrls links to the files
 */
public record ChatwootMessage(long messageId, long conversationId, String messageType, boolean isPrivate,
		@Nullable String content, @Nullable String contentType, @Nullable String senderType, @Nullable Long senderId,
		@Nullable String senderName, @Nullable String sourceId, @Nullable Instant createdAt, boolean deleted,
		@Nullable Integer csatRating, @Nullable String csatFeedback, List<String> attachmentUrls) {

}
