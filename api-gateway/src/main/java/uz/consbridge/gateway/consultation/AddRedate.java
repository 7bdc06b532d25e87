package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Moves a consultation to another time. */
public interface AddRedate {

	/**
	 * Moves the consultation, under the same limits as a creation.
	 * @param actor who asks, for the history
	 */
	Result add(UUID consId, NewRedate redate, String actor);

	/**
	 * @param managerKey 1C GUID; none means the consultation's manager
	 */
	record NewRedate(Instant newDate, @Nullable String comment, @Nullable String managerKey) {

	}

	/** What became of the request. */
	sealed interface Result {

		record Added(RedateView redate) implements Result {

		}

		record Rejected(Rejection rejection) implements Result {

		}

	}

}
