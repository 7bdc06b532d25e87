package uz.consbridge.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A Chatwoot conversation in Chatwoot's own words.
 *
 * @param conversationId the display id
 * @param sourceId {@code source_id} of the contact inbox
 * @param status {@code open}, {@code pending}, {@code resolved} or {@code snoozed}
 * @param assigneeId agent; none when unassigned or assigned to a bot
 * @param updatedAt the conversation's version; none when the report did not carry it
 * @param leftOut what the report did not carry at all: it says nothing about that, and
 * the value here means nothing; none when it is complete
 * @param contact who the client is, as far as the report says
 */
public record ConversationState(long conversationId, @Nullable Long inboxId, @Nullable String sourceId,
		@Nullable Long contactId, @Nullable String contactIdentifier, @Nullable String pubsubToken, String status,
		@Nullable Long assigneeId, @Nullable Long teamId, List<String> labels, Map<String, Object> customAttributes,
		@Nullable String priority, @Nullable Instant createdAt, @Nullable Instant updatedAt,
		@Nullable List<Member> leftOut, @Nullable Contact contact) {

	/** What older integrations leave out. */
	public enum Member {

		ASSIGNEE, PRIORITY, LABELS, CUSTOM_ATTRIBUTES

	}

	/** A contact's own data. Personal: never log. */
	public record Contact(@Nullable String name, @Nullable String email, @Nullable String phone) {

	}

}
