package uz.consbridge.etl.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import uz.consbridge.etl.job.Load;
import uz.consbridge.etl.job.Run;

/**
 * A job as operators see it.
 *
 * @param interval ISO-8601 duration, {@code PT0S} when it never runs by itself
 * @param watermark how far it has read: an instant, a code, or both
 * @param quarantined rows in quarantine now
 * @param load the first load, if the job has one
 * @param runs the latest runs, the newest first
 */
record JobView(String job, String interval, @Nullable String watermark, long quarantined, @Nullable LoadView load,
		List<RunView> runs) {

	/**
	 * A run as operators see it.
	 *
	 * @param durationMs none while it goes on
	 * @param bytes of the rows as 1C wrote them
	 * @param check whether nothing was kept of what it read
	 */
	record RunView(UUID id, String instance, String state, @JsonProperty("started_at") Instant startedAt,
			@JsonProperty("duration_ms") @Nullable Long durationMs, int pages, long rows, long bytes, long published,
			long quarantined, @Nullable String watermark, @Nullable String error, boolean check) {

		static RunView of(Run run) {
			Instant end = run.finishedAt();
			return new RunView(run.id(), run.instance(), run.state().word(), run.startedAt(),
					(end != null) ? Duration.between(run.startedAt(), end).toMillis() : null, run.tally().pages(),
					run.tally().rows(), run.tally().bytes(), run.tally().published(), run.tally().quarantined(),
					run.watermark(), run.error(), run.check());
		}

	}

	/**
	 * A first load as operators see it.
	 *
	 * @param finishedAt none while it goes on
	 * @param expected rows 1C had when it began, if 1C told
	 */
	record LoadView(@JsonProperty("started_at") Instant startedAt,
			@JsonProperty("finished_at") @Nullable Instant finishedAt, int chunks, long rows, @Nullable Long expected) {

		static LoadView of(Load load) {
			return new LoadView(load.startedAt(), load.finishedAt(), load.chunks(), load.rows(), load.expected());
		}

	}

}
