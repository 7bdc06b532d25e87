package uz.consbridge.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A consultation as it stands when a decision is made; enough for an effector to create
 * its counterpart without asking anybody.
 *
 * @param comment the client's question
 * @param importance 1 (low) to 3 (high)
 * @param language {@code ru} or {@code uz}
 * @param createdAt fixed by the owner, whole seconds: one of the marks by which the 1C
 * document is recognised again
 * @param conversationSourceId random UUID that becomes the Chatwoot contact inbox
 * {@code source_id}; never the cons_id, for who knows it can read the chat
 * @param firstMessageSourceId {@code source_id} of the first Chatwoot message
 * @param categoryName name of the question category in the dictionary
 * @param questionName name of the chosen question in the dictionary
 * @param managerKey 1C GUID of the manager
 * @param managerAgentId the manager's Chatwoot agent id
 */
public record ConsultationFacts(UUID consId, Channel source, @Nullable ConsultationType type, Status status,
		Instant createdAt, @Nullable Instant scheduledAt, String language, @Nullable String topic,
		@Nullable String comment, @Nullable Integer importance, List<String> software, @Nullable String categoryKey,
		@Nullable String categoryName, @Nullable String questionKey, @Nullable String questionName,
		@Nullable String managerKey, @Nullable Long managerAgentId, @Nullable String number, List<String> tags,
		Map<String, Object> customAttributes, String conversationSourceId, String firstMessageSourceId,
		ClientFacts client, ClientFacts subscriber) {

}
