package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Origin;

/**
 * An answer to a rating question; one for each question and manager.
 *
 * @param rating 1 to 5
 */
public record Rating(UUID ratingId, UUID consId, int questionNumber, int rating, @Nullable String question,
		@Nullable String comment, @Nullable String managerKey, @Nullable Instant ratedAt, Origin origin) {

}
