package uz.consbridge.gateway.consultation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.events.Origin;

/**
 * One thing that happened to a consultation.
 *
 * @param kind {@code status}, {@code manager}, {@code redate}, {@code rating},
 * {@code call}, {@code message}, {@code sync} or {@code change}
 * @param field the changed member, named as in the API
 * @param actor who did it, as far as known
 */
@JsonNaming(SnakeCaseStrategy.class)
public record HistoryEntry(Instant at, String kind, @Nullable String field, @Nullable Object oldValue,
		@Nullable Object newValue, @Nullable String actor, Origin origin, @Nullable String comment) {

}
