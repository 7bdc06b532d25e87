package uz.consbridge.chatwoot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as Chatwoot holds it. Personal data: never log the content.
 *
 * @param type {@code incoming}, {@code outgoing}, {@code activity} or {@code template}
 * @param isPrivate a note that only staff may see
 * @param sourceId external id of the message
 */
public record Message(long id, long conversationId, String type, boolean isPrivate, @Nullable String content,
		@Nullable String contentType, @Nullable String senderType, @Nullable Long senderId, @Nullable String senderName,
		@Nullable String sourceId, @Nullable Instant createdAt, boolean deleted, @Nullable Integer csatRating,
		@Nullable String csatFeedback, List<String> attachmentUrls) {

	private static final List<String> TYPES = List.of("incoming", "outgoing", "activity", "template");

	static Message read(JsonNode node) {
		JsonNode json = Json.requiredObject(node);
		JsonNode sender = json.path("sender");
		JsonNode attributes = json.path("content_attributes");
		JsonNode survey = attributes.path("submitted_values").path("csat_survey_response");
		return new Message(Json.requiredLong(json, "id"), Json.requiredLong(json, "conversation_id"), type(json),
				json.path("private").asBoolean(false), Json.textOrNull(json.path("content")),
				Json.textOrNull(json.path("content_type")), Json.textOrNull(sender.path("type")),
				Json.longOrNull(sender.path("id")), Json.textOrNull(sender.path("name")),
				Json.textOrNull(json.path("source_id")), Json.instantOrNull(json.path("created_at")),
				attributes.path("deleted").asBoolean(false), rating(survey),
				Json.textOrNull(survey.path("feedback_message")), attachments(json));
	}

	private static String type(JsonNode json) {
		JsonNode type = json.path("message_type");
		if (type.isString()) {
			return type.stringValue();
		}
		long number = Json.requiredLong(json, "message_type");
		if (number < 0 || number >= TYPES.size()) {
			throw new Unreadable("unknown message_type " + number);
		}
		return TYPES.get((int) number);
	}

	private static @Nullable Integer rating(JsonNode survey) {
		Long rating = Json.longOrNull(survey.path("rating"));
		return (rating != null && rating >= 1 && rating <= 5) ? Integer.valueOf(rating.intValue()) : null;
	}

	private static List<String> attachments(JsonNode json) {
		List<String> urls = new ArrayList<>();
		for (JsonNode attachment : json.path("attachments").values()) {
			String url = Json.textOrNull(attachment.path("data_url"));
			if (url != null) {
				urls.add(url);
			}
		}
		return List.copyOf(urls);
	}

}
