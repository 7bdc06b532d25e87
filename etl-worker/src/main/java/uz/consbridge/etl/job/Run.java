package uz.consbridge.etl.job;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One run of a job.
 *
 * @param instance who ran it
 * @param watermark how far the job had read when it ended
 * @param error why it could not go on
 * @param check whether it read what a first load would read, and kept nothing of it
 */
public record Run(UUID id, String job, String instance, State state, Instant startedAt, @Nullable Instant finishedAt,
		Tally tally, @Nullable String watermark, @Nullable String error, boolean check) {

	/** How a run stands. */
	public enum State {

		/** Its instance is at work. */
		RUNNING,

		/** Everything was read. */
		DONE,

		/** Something was in the way. */
		FAILED,

		/** Its instance died or was shut down; whoever comes next goes on at once. */
		ABANDONED;

		/** The word in the database and the API. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
