package uz.consbridge.etl.job;

import java.time.Duration;
import java.time.Instant;

import uz.consbridge.etl.pull.Reading;

/**
 * Which rows of a job are asked for again, and so have to be remembered: those of the
 * overlap, those that count as recent, and those that are open.
 *
 * @param overlap how far before its watermark the job reads again
 * @param recently how long others ask for what a row is about
 */
public record Memory(Duration overlap, Duration recently) {

	/** Whether the row is asked for even when the job has read far beyond it. */
	public boolean lasts(Reading.Fact row, Instant now) {
		return row.open() || row.happenedAt() == null || !row.happenedAt().isBefore(now.minus(this.recently));
	}

	/** What changed before then is only asked for again while it is open. */
	public Instant reaches(Instant watermark, Instant now) {
		Instant recent = now.minus(this.recently);
		Instant again = watermark.minus(this.overlap);
		return again.isBefore(recent) ? again : recent;
	}

}
