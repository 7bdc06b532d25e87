package uz.consbridge.gateway.mapping.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.consultation.Listing;
import uz.consbridge.gateway.mapping.Mapping;

/**
 * A manager and its agent.
 *
 * @param setBy {@code operator} or {@code agent}
 */
@JsonNaming(SnakeCaseStrategy.class)
record MappingView(String managerKey, @Nullable String managerName, long chatwootUserId, @Nullable String agentName,
		String setBy, Instant updatedAt) {

	static MappingView of(Mapping mapping) {
		return new MappingView(mapping.managerKey(), mapping.managerName(), mapping.agentId(), mapping.agentName(),
				mapping.setBy().name().toLowerCase(Locale.ROOT), mapping.updatedAt());
	}

	/** A page of them. */
	record Page(List<MappingView> items, long total) {

		static Page of(Listing<Mapping> listing) {
			return new Page(listing.items().stream().map(MappingView::of).toList(), listing.total());
		}

	}

}
