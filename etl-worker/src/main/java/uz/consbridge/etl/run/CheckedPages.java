package uz.consbridge.etl.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import uz.consbridge.etl.jdbc.JobSession;
import uz.consbridge.etl.jdbc.Quarantine;
import uz.consbridge.etl.jdbc.Runs;
import uz.consbridge.etl.job.Job;
import uz.consbridge.etl.job.Tally;
import uz.consbridge.etl.pull.PullResult;
import uz.consbridge.etl.pull.PulledRow;
import uz.consbridge.etl.pull.Reading;
import uz.consbridge.etl.pull.RowSource;
import uz.consbridge.events.OneCEvent;

/**
 * Counts all that a first load would read, sets aside what cannot be understood, and
 * throws the rest away.
 */
final class CheckedPages implements RunPages {

	private final JobSession session;

	private final Job job;

	private final UUID run;

	private final BooleanSupplier stopping;

	private final Clock clock;

	private Tally tally = Tally.NOTHING;

	CheckedPages(JobSession session, Job job, UUID run, BooleanSupplier stopping, Clock clock) {
		this.session = session;
		this.job = job;
		this.run = run;
		this.stopping = stopping;
		this.clock = clock;
	}

	@Override
	public Tally tally() {
		return this.tally;
	}

	/** Nothing that counts was read. */
	@Override
	public @Nullable Instant read() {
		return null;
	}

	@Override
	public Optional<Instant> watermark() {
		return Optional.empty();
	}

	@Override
	public Optional<String> code() {
		return Optional.empty();
	}

	@Override
	public List<String> known(String entity) {
		return List.of();
	}

	@Override
	public List<UUID> open(String entity) {
		return List.of();
	}

	@Override
	public List<UUID> changedWithin(String entity, Duration time) {
		return List.of();
	}

	@Override
	public Optional<PullResult.Stopped> take(RowSource source, List<PulledRow> rows, @Nullable Instant watermark) {
		return take(source, rows, Mark.of(watermark));
	}

	@Override
	public Optional<PullResult.Stopped> takeCodes(RowSource source, List<PulledRow> rows, @Nullable String code) {
		return take(source, rows, Mark.of(code));
	}

	@Override
	public void whole(String entity) {
	}

	@Override
	public Optional<PullResult.Stopped> gone(String entity, String key, OneCEvent farewell) {
		return Optional.empty();
	}

	@Override
	public void complete() {
	}

	private Optional<PullResult.Stopped> take(RowSource source, List<PulledRow> rows, Mark mark) {
		if (this.stopping.getAsBoolean()) {
			return Optional.of(PullResult.Stopped.SHUTDOWN);
		}
		List<Reading.Unreadable> unreadable = PulledRow.readings(rows, Reading.Unreadable.class);
		this.tally = this.tally.plusPage(rows.size(), PulledRow.bytes(rows), 0, unreadable.size());
		this.session.inTransaction(() -> {
			Quarantine quarantine = new Quarantine(this.session.jdbc());
			unreadable.forEach((row) -> quarantine.keep(source.entity(), this.job.name(), row, this.clock.instant()));
			new Runs(this.session.jdbc()).progress(this.run, this.tally, mark.text());
		});
		return Optional.empty();
	}

}
