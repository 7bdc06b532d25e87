package uz.consbridge.gateway.reconciliation.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.consultation.Listing;
import uz.consbridge.gateway.reconciliation.Difference;

/**
 * A difference for operators.
 *
 * @param system {@code chatwoot} or {@code onec}
 * @param done {@code taken_over}, {@code decided_again} or {@code kept}
 */
@JsonNaming(SnakeCaseStrategy.class)
record DifferenceView(Instant foundAt, String system, UUID consId, String outsideId, String field,
		@Nullable String known, @Nullable String found, String done, String eventId) {

	static DifferenceView of(Difference difference) {
		return new DifferenceView(difference.foundAt(), difference.system().name().toLowerCase(Locale.ROOT),
				difference.consId(), difference.outsideId(), difference.field(), difference.known(), difference.found(),
				difference.done().word(), difference.eventId());
	}

	/** A page of them. */
	record Page(List<DifferenceView> items, long total) {

		static Page of(Listing<Difference> listing) {
			return new Page(listing.items().stream().map(DifferenceView::of).toList(), listing.total());
		}

	}

}
