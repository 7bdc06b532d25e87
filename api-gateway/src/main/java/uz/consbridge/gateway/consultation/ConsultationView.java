package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;

/**
 * A consultation as the API shows it, flat.
 *
 * @param redate day of the last redate, in the base's zone
 * @param priority 1 (low) to 4 (urgent)
 * @param chatwootSourceId {@code source_id} of the conversation's contact inbox
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(Include.ALWAYS)
public record ConsultationView(UUID consId, @Nullable String clRefKey, @Nullable UUID clientId,
		@Nullable String clientKey, @Nullable String number, Status status, @Nullable String orgInn,
		@Nullable Integer importance, Instant createDate, @Nullable Instant startDate, @Nullable Instant endDate,
		@Nullable LocalTime redateTime, @Nullable LocalDate redate, String lang,
		@Nullable ConsultationType consultationType, boolean denied, @Nullable String manager,
		@Nullable String managerName, @Nullable String author, @Nullable String comment,
		@Nullable String onlineQuestionCat, @Nullable String onlineQuestion, @Nullable String conBlocks,
		RatingsView conRates, List<Call> conCalls, @Nullable String chatwootSourceId, Channel source, Instant createdAt,
		Instant updatedAt, @Nullable String topic, @Nullable Integer priority, List<String> tags,
		Map<String, Object> customAttributes, Origin origin, @Nullable Long chatwootConversationId,
		@Nullable String chatwootPubsubToken, Sync sync) {

	/** A call attempt in short. */
	public record Call(Instant period, @Nullable String manager) {

	}

	/**
	 * How far the counterparts are.
	 *
	 * @param onecReason why 1C refused, in its own words; only when it did
	 */
	public record Sync(SyncState chatwoot, SyncState onec,
			@JsonInclude(Include.NON_NULL) @JsonProperty("onec_reason") @Nullable String onecReason) {

	}

}
