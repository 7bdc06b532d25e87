package uz.consbridge.ingest.spool;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What waits in the spool.
 *
 * @param rows number of records, refused ones included
 * @param bytes their size
 * @param refused number of records that Kafka will never take
 * @param oldest when the oldest of those that can be handed over was kept
 */
public record SpoolState(long rows, long bytes, long refused, @Nullable Instant oldest) {

	/** Whether something waits that can be handed over. */
	public boolean waiting() {
		return this.rows > this.refused;
	}

}
