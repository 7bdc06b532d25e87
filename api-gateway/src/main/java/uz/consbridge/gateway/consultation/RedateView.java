package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.events.Origin;

/**
 * A redate as the API shows it.
 *
 * @param consKey {@code Ref_Key} of the 1C document
 * @param clientsKey {@code Ref_Key} of the subscriber in 1C
 */
@JsonNaming(SnakeCaseStrategy.class)
public record RedateView(UUID id, UUID consId, @Nullable String consKey, @Nullable String clientsKey,
		@Nullable String managerKey, Instant period, @Nullable Instant oldDate, Instant newDate,
		@Nullable String comment, Origin origin) {

}
