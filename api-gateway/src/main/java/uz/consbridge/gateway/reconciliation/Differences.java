package uz.consbridge.gateway.reconciliation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.consultation.Listing;

/** What reading outside systems again has found. */
public interface Differences {

	/** Keeps a difference and counts it. */
	void add(Difference difference);

	/** Those that match, newest first. */
	Listing<Difference> find(Query query);

	/** Forgets those found before the given time. */
	void forget(Instant before);

	/** Which ones; what is null matches all. */
	record Query(@Nullable UUID consId, @Nullable Target system, @Nullable String field, Difference.@Nullable Done done,
			@Nullable Instant from, int skip, int limit) {

	}

}
