package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Origin;

/**
 * A change of the planned time.
 *
 * @param period key of 1C's register record: whole seconds
 * @param clientsKey the subscriber in 1C
 */
public record Redate(UUID redateId, UUID consId, Instant period, @Nullable Instant oldDate, Instant newDate,
		@Nullable String comment, @Nullable String managerKey, @Nullable String clientsKey, Origin origin) {

}
