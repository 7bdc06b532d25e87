package uz.consbridge.etl.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.odata.EntitySet;

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

	/** Takes the news that a document no longer exists. */
	Optional<PullResult.Stopped> vanished(EntitySet set, UUID key);

	/** Keys of the rows that were open when they were seen last. */
	List<UUID> open(EntitySet set);

	/** Keys of the rows that have changed lately. */
	List<UUID> changedWithin(EntitySet set, Duration time);

}
