package uz.consbridge.gateway.consultation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The redates, ratings and calls of consultations. Call it under the consultation's row
 * lock.
 */
public interface Happenings {

	/** Period of the newest redate. */
	Optional<Instant> lastRedate(UUID consId);

	/** Whether this redate is stored, whoever made it. */
	boolean knows(UUID consId, Instant period, Instant newDate);

	void insert(Redate redate);

	/** The answer to a question about a manager. */
	Optional<Rating> rating(UUID consId, int questionNumber, @Nullable String managerKey);

	/** Stores an answer, replacing the one with the same id. */
	void save(Rating rating);

	/** Stores a call; false if it is stored already. */
	boolean insert(Call call);

}
