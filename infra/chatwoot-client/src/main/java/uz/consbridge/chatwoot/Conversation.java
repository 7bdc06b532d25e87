package uz.consbridge.chatwoot;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A conversation as Chatwoot holds it.
 *
 * @param id the display id, which is the only one Chatwoot shows
 * @param status {@code open}, {@code pending}, {@code resolved} or {@code snoozed}
 * @param sourceId of the contact inbox; known only while the last message says it
 * @param assigneeId an agent; none when a bot has it
 * @param updatedAt the finest version there is; none from old servers
 * @param lastActivityAt when the last message was written
 * @param contact what the contact says of itself. Personal data: never log.
 */
public record Conversation(long id, long inboxId, String status, @Nullable String priority, List<String> labels,
		Map<String, Object> customAttributes, @Nullable String sourceId, @Nullable Long contactId,
		@Nullable String contactIdentifier, @Nullable Long assigneeId, @Nullable Long teamId,
		@Nullable Instant createdAt, @Nullable Instant updatedAt, @Nullable Instant lastActivityAt,
		@Nullable Person contact) {

	/** The contact's own data. */
	public record Person(@Nullable String name, @Nullable String email, @Nullable String phone) {

		static @Nullable Person read(JsonNode sender) {
			return sender.isObject() ? new Person(Json.textOrNull(sender.path("name")),
					Json.textOrNull(sender.path("email")), Json.textOrNull(sender.path("phone_number"))) : null;
		}

	}

	static Conversation read(JsonNode node) {
		JsonNode json = Json.requiredObject(node);
		JsonNode meta = json.path("meta");
		return new Conversation(Json.requiredLong(json, "id"), Json.requiredLong(json, "inbox_id"),
				Json.requiredText(json, "status"), Json.textOrNull(json.path("priority")),
				Json.texts(json.path("labels")), Json.map(json.path("custom_attributes")), sourceId(json),
				Json.longOrNull(meta.path("sender").path("id")),
				Json.textOrNull(meta.path("sender").path("identifier")), agent(meta),
				Json.longOrNull(meta.path("team").path("id")), Json.instantOrNull(json.path("created_at")),
				Json.instantOrNull(json.path("updated_at")), Json.instantOrNull(json.path("last_activity_at")),
				Person.read(meta.path("sender")));
	}

	private static @Nullable Long agent(JsonNode meta) {
		boolean bot = "AgentBot".equals(Json.textOrNull(meta.path("assignee_type")));
		return bot ? null : Json.longOrNull(meta.path("assignee").path("id"));
	}

	private static @Nullable String sourceId(JsonNode json) {
		String own = Json.textOrNull(json.path("contact_inbox").path("source_id"));
		return (own != null) ? own : Json
			.textOrNull(json.path("messages").path(0).path("conversation").path("contact_inbox").path("source_id"));
	}

}
