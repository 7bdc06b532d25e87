package uz.consbridge.etl.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.OneCEvent;

/**
 * What a pull gives its pages to, and what it remembers from the runs before. A page that
 * was taken is published, acknowledged and remembered; a page that was not taken has left
 * no trace but, at most, events that will be published again under the same ids.
 */
public interface Pages {

	/** How far this job has read. */
	Optional<Instant> watermark();

	/**
	 * Takes a page.
	 * @param watermark how far the job has read with it; none leaves it as it is
	 * @return why the pull must stop
	 */
	Optional<PullResult.Stopped> take(RowSource source, List<PulledRow> rows, @Nullable Instant watermark);

	/** How far this job has read, where it reads by codes. */
	Optional<String> code();

	/**
	 * Takes a page of rows that are read by their codes.
	 * @param code the last code read with it; none leaves it as it is
	 */
	Optional<PullResult.Stopped> takeCodes(RowSource source, List<PulledRow> rows, @Nullable String code);

	/** Keys of all rows ever taken that are not known to be gone. */
	List<String> known(String entity);

	/**
	 * All rows of the set were read just now: what was set aside of it before, and is not
	 * among them any more, is understood or gone.
	 */
	void whole(String entity);

	/** Takes the news that a row no longer exists. */
	Optional<PullResult.Stopped> gone(String entity, String key, OneCEvent farewell);

	/** Keys of the rows that were open when they were seen last. */
	List<UUID> open(String entity);

	/** Keys of the rows that have changed lately. */
	List<UUID> changedWithin(String entity, Duration time);

}
