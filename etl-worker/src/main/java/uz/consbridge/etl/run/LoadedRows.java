package uz.consbridge.etl.run;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
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

	/** Those of the overlap, which are read again should this process die. */
	private final Map<String, Reading.Fact> held = new LinkedHashMap<>();

	private @Nullable Instant watermark;

	/**
	 * @param memory which rows are to be remembered; empty if all are
	 */
	LoadedRows(String entity, Optional<Memory> memory, Clock clock) {
		this.entity = entity;
		this.memory = memory;
		this.clock = clock;
	}

	/**
	 * Adds a page, with which the job has read so far as the mark says, in the
	 * transaction that remembers the page.
	 */
	void add(List<Reading.Fact> page, Mark mark, Seen seen) {
		Instant now = this.clock.instant();
		this.watermark = (mark.time() != null) ? mark.time() : this.watermark;
		List<Reading.Fact> lasting = page.stream()
			.filter((row) -> this.memory.map((memory) -> memory.lasts(row, now)).orElse(true))
			.toList();
		seen.load(this.entity, lasting, now);
		page.forEach((row) -> this.held.put(row.key(), row));
		lasting.forEach((row) -> this.held.remove(row.key()));
		if (this.watermark != null && this.memory.isPresent()) {
			Instant from = this.watermark.minus(this.memory.get().overlap());
			this.held.values().removeIf((row) -> row.happenedAt() != null && row.happenedAt().isBefore(from));
		}
		if (this.held.size() > MOST) {
			remember(seen);
		}
	}

	/** Remembers those that still are to be. */
	void remember(Seen seen) {
		seen.load(this.entity, this.held.values(), this.clock.instant());
		this.held.clear();
	}

}
