package uz.consbridge.gateway.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells which snapshots have been applied, and what they changed. */
public interface Snapshots {

	/**
	 * Waits until all have been applied, or the time is over.
	 * @param eventIds ids of the snapshots
	 * @param since when they were asked for
	 * @return those that were applied
	 */
	Set<String> await(Set<String> eventIds, Instant since, Duration longest) throws InterruptedException;

	/** What they changed, newest first. */
	List<HistoryEntry> changedBy(UUID consId, Set<String> eventIds);

}
