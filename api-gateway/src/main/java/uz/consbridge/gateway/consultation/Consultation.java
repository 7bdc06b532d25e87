package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.events.Target;

/**
 * A consultation as it stands.
 *
 * @param ownerId the owner of the subscription: the client itself or its parent
 * @param managerKey 1C GUID
 * @param createdAt whole seconds
 * @param documentCreatedAt {@code ДатаСоздания} of the linked document
 * @param documentVersion {@code DataVersion} last projected
 * @param refusedEffect which effect 1C refused
 */
public record Consultation(UUID consId, Origin origin, Channel source, UUID clientId, UUID ownerId,
		@Nullable String orgInn, @Nullable ConsultationType type, Status status, boolean denied, String language,
		@Nullable Integer importance, @Nullable Integer priority, @Nullable String topic, @Nullable String comment,
		@Nullable String categoryKey, @Nullable String questionKey, List<String> software, List<String> tags,
		Map<String, Object> customAttributes, @Nullable String managerKey, @Nullable String authorKey,
		Instant createdAt, @Nullable Instant scheduledAt, @Nullable Instant endedAt, @Nullable Instant redateAt,
		@Nullable String refKey, @Nullable String number, @Nullable Instant documentCreatedAt,
		@Nullable String documentVersion, @Nullable Long conversationId, String conversationSourceId,
		String firstMessageSourceId, @Nullable String pubsubToken, SyncState chatwoot, SyncState onec,
		@Nullable String onecReason, @Nullable String refusedEffect, boolean reopeningNoticed) {

	/** Whether the limit of open technical-support consultations counts it. */
	public boolean technicalSupport() {
		return this.type == ConsultationType.TECHNICAL_SUPPORT;
	}

	/** Whether the daily limit of accounting consultations counts it. */
	public boolean accounting() {
		return this.type == ConsultationType.ACCOUNTING;
	}

	/** How far its counterpart in a system is. */
	public SyncState sync(Target system) {
		return switch (system) {
			case CHATWOOT -> this.chatwoot;
			case ONEC -> this.onec;
			case POSTGRES -> SyncState.NOT_REQUIRED;
		};
	}

	/** Whether its counterpart in a system is known. */
	public boolean linked(Target system) {
		return switch (system) {
			case CHATWOOT -> this.conversationId != null;
			case ONEC -> this.refKey != null;
			case POSTGRES -> false;
		};
	}

}
