package uz.consbridge.etl.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.etl.jdbc.JobSession;
import uz.consbridge.etl.jdbc.Loads;
import uz.consbridge.etl.jdbc.Quarantine;
import uz.consbridge.etl.jdbc.Runs;
import uz.consbridge.etl.jdbc.Seen;
import uz.consbridge.etl.jdbc.Watermarks;
import uz.consbridge.etl.job.Job;
import uz.consbridge.etl.job.Tally;
import uz.consbridge.etl.pull.PullResult;
import uz.consbridge.etl.pull.PulledRow;
import uz.consbridge.etl.pull.Reading;
import uz.consbridge.etl.pull.RowSource;
import uz.consbridge.etl.run.Chunks.Chunk;
import uz.consbridge.events.OneCEvent;

/**
 * Publishes all rows of a first load in chunks, and remembers a page once all of it is
 * acknowledged. Killed in between, the load goes on with that page.
 */
final class LoadPages implements RunPages {

	private static final Logger log = LoggerFactory.getLogger(LoadPages.class);

	private final CommittedPages memory;

	private final JobSession session;

	private final Job job;

	private final UUID run;

	private final Acknowledged publisher;

	private final BooleanSupplier stopping;

	private final Clock clock;

	private final Map<String, LoadedRows> rows = new HashMap<>();

	private Map<String, String> before = Map.of();

	private Tally tally = Tally.NOTHING;

	private @Nullable Instant read;

	/**
	 * @param memory what is known from the runs before
	 */
	LoadPages(CommittedPages memory, JobSession session, Job job, UUID run, Acknowledged publisher,
			BooleanSupplier stopping, Clock clock) {
		this.memory = memory;
		this.session = session;
		this.job = job;
		this.run = run;
		this.publisher = publisher;
		this.stopping = stopping;
		this.clock = clock;
	}

	@Override
	public Tally tally() {
		return this.tally;
	}

	@Override
	public @Nullable Instant read() {
		return this.read;
	}

	@Override
	public Optional<Instant> watermark() {
		return this.memory.watermark();
	}

	@Override
	public Optional<String> code() {
		return this.memory.code();
	}

	@Override
	public List<String> known(String entity) {
		return this.memory.known(entity);
	}

	@Override
	public List<UUID> open(String entity) {
		return this.memory.open(entity);
	}

	@Override
	public List<UUID> changedWithin(String entity, Duration time) {
		return this.memory.changedWithin(entity, time);
	}

	@Override
	public Optional<PullResult.Stopped> take(RowSource source, List<PulledRow> rows, @Nullable Instant watermark) {
		return take(source, rows, Mark.of(watermark)).or(() -> {
			this.read = (watermark != null) ? watermark : this.read;
			return Optional.empty();
		});
	}

	@Override
	public Optional<PullResult.Stopped> takeCodes(RowSource source, List<PulledRow> rows, @Nullable String code) {
		return take(source, rows, Mark.of(code));
	}

	@Override
	public void whole(String entity) {
		this.memory.whole(entity);
	}

	@Override
	public void complete() {
		this.session.inTransaction(() -> {
			this.rows.values().forEach((each) -> each.remember(new Seen(this.session.jdbc())));
			new Loads(this.session.jdbc()).finish(this.job.name(), this.clock.instant());
		});
		log.info("Job {} has loaded what was there before", this.job.name());
	}

	/** What is gone was never loaded. */
	@Override
	public Optional<PullResult.Stopped> gone(String entity, String key, OneCEvent farewell) {
		return Optional.empty();
	}

	private Optional<PullResult.Stopped> take(RowSource source, List<PulledRow> rows, Mark mark) {
		if (this.stopping.getAsBoolean()) {
			return Optional.of(PullResult.Stopped.SHUTDOWN);
		}
		Map<String, Reading.Fact> facts = new LinkedHashMap<>();
		PulledRow.readings(rows, Reading.Fact.class).forEach((fact) -> facts.put(fact.key(), fact));
		List<Reading.Unreadable> unreadable = PulledRow.readings(rows, Reading.Unreadable.class);
		Map<String, String> versions = new HashMap<>();
		facts.forEach((key, fact) -> versions.put(key, fact.version()));
		facts.entrySet().removeIf((row) -> row.getValue().version().equals(this.before.get(row.getKey())));
		List<Chunk> chunks = Chunks.of(CommittedPages.SOURCE, this.job.name(), facts.values(), this.clock.instant());
		return switch (this.publisher.publish(chunks)) {
			case Acknowledged.Result.NotSent(String why) ->
				Optional.of(new PullResult.Stopped(PullResult.Where.KAFKA, why));
			case Acknowledged.Result.Sent(Set<String> refused) -> {
				Tally after = this.tally.plusPage(rows.size(), PulledRow.bytes(rows), facts.size(), unreadable.size());
				this.session.inTransaction(() -> {
					remember(source.entity(), facts, unreadable, tooLarge(chunks, refused), mark);
					mark.advance(new Watermarks(this.session.jdbc()), this.job.name(), this.clock.instant());
					new Runs(this.session.jdbc()).progress(this.run, after, mark.text());
					new Loads(this.session.jdbc()).progress(this.job.name(), chunks.size(), facts.size());
				});
				this.tally = after;
				this.before = versions;
				yield Optional.empty();
			}
		};
	}

	private static Set<OneCEvent> tooLarge(List<Chunk> chunks, Set<String> refused) {
		return chunks.stream()
			.filter((chunk) -> refused.contains(chunk.id()))
			.flatMap((chunk) -> chunk.rows().stream())
			.collect(Collectors.toSet());
	}

	/** What Kafka will never take counts as unread. */
	private void remember(String entity, Map<String, Reading.Fact> facts, List<Reading.Unreadable> unreadable,
			Set<OneCEvent> tooLarge, Mark mark) {
		Instant now = this.clock.instant();
		Quarantine quarantine = new Quarantine(this.session.jdbc());
		List<Reading.Fact> taken = facts.values().stream().filter((fact) -> !tooLarge.contains(fact.event())).toList();
		if (!taken.isEmpty()) {
			this.rows.computeIfAbsent(entity, (name) -> new LoadedRows(name, this.job.memory(), this.clock))
				.add(taken, mark, new Seen(this.session.jdbc()));
			quarantine.release(entity, taken.stream().map(Reading.Fact::key).toList());
		}
		unreadable.forEach((row) -> quarantine.keep(entity, this.job.name(), row, now));
		facts.forEach((key, fact) -> {
			if (tooLarge.contains(fact.event())) {
				quarantine.keep(entity, this.job.name(), Reading.Unreadable.tooLarge(key), now);
			}
		});
	}

}
