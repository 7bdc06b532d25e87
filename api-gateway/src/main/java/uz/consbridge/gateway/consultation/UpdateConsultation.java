package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Status;

/** Changes members of a consultation on behalf of a caller. */
public interface UpdateConsultation {

	/**
	 * Changes the members that are given and leaves the others alone; attributes are
	 * merged. All are changed or none, and none once the consultation has ended.
	 * @param actor who asks, for the history
	 */
	Result update(UUID consId, Change change, String actor);

	/**
	 * @param managerKey 1C GUID
	 * @param priority 1 (low) to 3 (high)
	 * @param endDate when it ended; only with a status that ends it
	 */
	record Change(@Nullable Status status, @Nullable String managerKey, @Nullable Integer priority,
			@Nullable List<String> tags, @Nullable Map<String, Object> customAttributes, @Nullable String topic,
			@Nullable String comment, @Nullable Instant startDate, @Nullable Instant endDate) {

	}

	/** What became of the request. */
	sealed interface Result {

		record Updated(ConsultationView consultation) implements Result {

		}

		record Rejected(Rejection rejection) implements Result {

		}

	}

}
