package uz.consbridge.etl.job;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of a job are asked for again, and so have to be remembered: those of the
 * overlap, those that count as recent, and those that are open.
 *
 * @param overlap how far before its watermark the job reads again
 * @param recently how long others ask for what a row is about
 */
public record Memory(Duration overlap, Duration recently) {

	/** Rows of this age and older are only asked for again while they are open. */
	public Instant reaches(@Nullable Instant watermark, Instant now) {
		Instant recent = now.minus(this.recently);
		Instant again = (watermark != null) ? watermark.minus(this.overlap) : recent;
		return again.isBefore(recent) ? again : recent;
	}

}
