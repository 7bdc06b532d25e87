package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.gateway.client.ClientData;

/**
 * A request for a consultation. Either {@code client} or {@code clientId} says whose.
 *
 * @param clientId UUID of a known client, as sent
 * @param language {@code ru} or {@code uz}; none means {@code ru}
 * @param importance 1 (low) to 3 (high)
 * @param managerKey 1C GUID of the manager, if the caller chooses one
 */
public record NewConsultation(@Nullable ClientData client, @Nullable String clientId, Channel source,
		@Nullable ConsultationType type, @Nullable String language, @Nullable String comment, @Nullable String topic,
		@Nullable Integer importance, @Nullable String categoryKey, @Nullable String questionKey,
		@Nullable Instant scheduledAt, @Nullable String managerKey, List<String> software, List<String> tags,
		Map<String, Object> customAttributes) {

	/** The same, planned for another time. */
	NewConsultation plannedFor(@Nullable Instant when) {
		return new NewConsultation(this.client, this.clientId, this.source, this.type, this.language, this.comment,
				this.topic, this.importance, this.categoryKey, this.questionKey, when, this.managerKey, this.software,
				this.tags, this.customAttributes);
	}

}
