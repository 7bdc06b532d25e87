package uz.consbridge.etl.run;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uz.consbridge.etl.jdbc.Seen;
import uz.consbridge.etl.job.Memory;
import uz.consbridge.etl.pull.Reading;

/**
 * The rows of a load that a later read may come back to. Of the others nothing is
 * remembered: that would cost as much as storing them.
 */
final class LoadedRows {

	/** More than these are not held in memory. */
	private static final int MOST = 10_000;

	private final String entity;

	private final Optional<Memory> memory;

	private final Clock clock;

	private final Map<String, Reading.Fact> rows = new LinkedHashMap<>();

	/**
	 * @param memory which rows are to be remembered; empty if all are
	 */
	LoadedRows(String entity, Optional<Memory> memory, Clock clock) {
		this.entity = entity;
		this.memory = memory;
		this.clock = clock;
	}

	/** Adds a page with which the job has read so far as the mark says. */
	void add(List<Reading.Fact> page, Mark mark, Seen seen) {
		page.forEach((row) -> this.rows.put(row.key(), row));
		this.memory.map((memory) -> memory.reaches(mark.time(), this.clock.instant()))
			.ifPresent((from) -> this.rows.values().removeIf((row) -> !row.open() && before(row, from)));
		if (this.memory.isEmpty() || this.rows.size() > MOST) {
			remember(seen);
		}
	}

	/** Remembers those that still are to be. */
	void remember(Seen seen) {
		if (!this.rows.isEmpty()) {
			seen.load(this.entity, this.rows.values(), this.clock.instant());
			this.rows.clear();
		}
	}

	private static boolean before(Reading.Fact row, Instant from) {
		return row.happenedAt() != null && row.happenedAt().isBefore(from);
	}

}
