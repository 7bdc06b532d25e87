package uz.consbridge.chatwoot;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A conversation to be made, without a message: a repeated creation in an inbox that is
 * locked to a single conversation would add the message again.
 *
 * @param sourceId by which it is found again; becomes the contact inbox's
 * @param teamId who is to answer
 */
public record NewConversation(long inboxId, long contactId, String sourceId, String status,
		Map<String, Object> customAttributes, @Nullable Long teamId) {

	Map<String, Object> body() {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("inbox_id", this.inboxId);
		body.put("contact_id", this.contactId);
		body.put("source_id", this.sourceId);
		body.put("status", this.status);
		body.put("custom_attributes", this.customAttributes);
		if (this.teamId != null) {
			body.put("team_id", this.teamId);
		}
		return body;
	}

}
