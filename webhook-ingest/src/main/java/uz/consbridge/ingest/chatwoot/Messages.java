package uz.consbridge.ingest.chatwoot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.consbridge.events.ChatwootMessage;

/** Reads the message block of a webhook. */
final class Messages {

	static final String ACTIVITY = "activity";

	private Messages() {
	}

	static ChatwootMessage read(Fields block, long conversationId) {
		Fields sender = block.object("sender");
		Fields content = block.object("content_attributes");
		Fields survey = content.objectIfAny("submitted_values").objectIfAny("csat_survey_response");
		return new ChatwootMessage(block.requiredNumber("id"), conversationId, type(block), block.flag("private"),
				block.text("content"), block.text("content_type"), senderType(sender), sender.number("id"),
				sender.text("name"), block.text("source_id"), block.time("created_at"), content.flag("deleted"),
				rating(survey), survey.text("feedback_message"), urls(block));
	}

	private static @Nullable Integer rating(Fields survey) {
		Long rating = survey.number("rating");
		if (rating != null && (rating < 1 || rating > 5)) {
			throw survey.unreadable("rating", "not between 1 and 5");
		}
		return (rating != null) ? rating.intValue() : null;
	}

	/** The type as a word; nested blocks of Chatwoot carry a number instead. */
	static String type(Fields block) {
		String type = block.requiredText("message_type");
		return switch (type) {
			case "0" -> "incoming";
			case "1" -> "outgoing";
			case "2" -> ACTIVITY;
			case "3" -> "template";
			default -> type.toLowerCase(Locale.ROOT);
		};
	}

	/** At the top level a contact is the one sender that carries no type. */
	private static @Nullable String senderType(Fields sender) {
		if (!sender.present()) {
			return null;
		}
		String type = sender.text("type");
		return (type != null) ? type.toLowerCase(Locale.ROOT) : "contact";
	}

	private static List<String> urls(Fields block) {
		List<String> urls = new ArrayList<>();
		for (JsonNode attachment : block.raw("attachments")) {
			String url = attachment.path("data_url").asString("");
			if (!url.isEmpty()) {
				urls.add(url);
			}
		}
		return List.copyOf(urls);
	}

}
