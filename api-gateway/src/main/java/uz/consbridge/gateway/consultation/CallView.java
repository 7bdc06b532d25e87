package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An attempt of a manager to phone the client, as the API shows it. */
@JsonNaming(SnakeCaseStrategy.class)
public record CallView(Instant period, @Nullable String consKey, UUID consId, @Nullable String clientKey,
		@Nullable UUID clientId, @Nullable String manager) {

}
