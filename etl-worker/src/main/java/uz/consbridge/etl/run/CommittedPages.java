package uz.consbridge.etl.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import uz.consbridge.etl.jdbc.JobSession;
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
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Topics;

/**
 * Publishes what differs from what was published before, and remembers a page once all of
 * it is acknowledged. Killed in between, the page comes again with the same ids.
 */
final class CommittedPages implements RunPages {

	static final String SOURCE = "etl-worker";

	private static final String VANISHED = "vanished";

	private final JobSession session;

	private final Job job;

	private final UUID run;

	private final Acknowledged publisher;

	private final BooleanSupplier stopping;

	private final Clock clock;

	private final Seen seen;

	private final Instant begun;

	/** Keys of rows that are dated ahead, by their sets. */
	private final Map<String, Set<String>> ahead = new HashMap<>();

	private Tally tally = Tally.NOTHING;

	private @Nullable Instant read;

	CommittedPages(JobSession session, Job job, UUID run, Acknowledged publisher, BooleanSupplier stopping,
			Clock clock) {
		this.session = session;
		this.job = job;
		this.run = run;
		this.publisher = publisher;
		this.stopping = stopping;
		this.clock = clock;
		this.seen = new Seen(session.jdbc());
		this.begun = clock.instant();
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
		return new Watermarks(this.session.jdbc()).find(this.job.name());
	}

	@Override
	public List<UUID> open(String entity) {
		return this.seen.open(entity);
	}

	@Override
	public List<UUID> changedWithin(String entity, Duration time) {
		return this.seen.changedSince(entity, this.clock.instant().minus(time));
	}

	@Override
	public Optional<String> code() {
		return new Watermarks(this.session.jdbc()).text(this.job.name());
	}

	@Override
	public List<String> known(String entity) {
		return this.seen.known(entity, VANISHED);
	}

	@Override
	public Optional<PullResult.Stopped> take(RowSource source, List<PulledRow> rows, @Nullable Instant watermark) {
		Optional<PullResult.Stopped> stopped = take(source, rows, Mark.of(watermark));
		Set<String> later = this.ahead.computeIfAbsent(source.entity(), (entity) -> new HashSet<>());
		rows.stream()
			.filter((row) -> row.at() != null && row.at().isAfter(this.begun))
			.forEach((row) -> later.add(row.identity()));
		if (stopped.isEmpty() && watermark != null) {
			this.read = watermark;
		}
		return stopped;
	}

	@Override
	public Optional<PullResult.Stopped> takeCodes(RowSource source, List<PulledRow> rows, @Nullable String code) {
		return take(source, rows, Mark.of(code));
	}

	/** What no read comes back to is forgotten. */
	@Override
	public void complete() {
		Instant time = this.read;
		if (time != null && this.job.memory().isPresent()) {
			Instant before = this.job.memory().get().reaches(time, this.clock.instant());
			this.ahead.forEach((entity, keys) -> this.seen.forget(entity, before, keys));
		}
	}

	@Override
	public void whole(String entity) {
		new Quarantine(this.session.jdbc()).forget(entity, this.begun);
	}

	private Optional<PullResult.Stopped> take(RowSource source, List<PulledRow> rows, Mark mark) {
		List<Reading.Fact> facts = PulledRow.readings(rows, Reading.Fact.class);
		List<Reading.Unreadable> unreadable = PulledRow.readings(rows, Reading.Unreadable.class);
		Fresh fresh = fresh(source.entity(), facts);
		return commit(fresh,
				this.tally.plusPage(rows.size(), PulledRow.bytes(rows), fresh.events().size(), unreadable.size()), mark,
				(refused) -> remember(source.entity(), facts, unreadable, fresh, refused));
	}

	@Override
	public Optional<PullResult.Stopped> gone(String entity, String key, OneCEvent farewell) {
		Seen.Version before = this.seen.versions(entity, List.of(key)).get(key);
		Seen.Version after = new Seen.Version(VANISHED, (before != null) ? before.revision() + 1 : 1, false);
		String id = id(entity, key, VANISHED, after.revision());
		Fresh fresh = new Fresh(Map.of(key, after), List.of(event(id, this.clock.instant(), farewell)),
				Map.of(id, key));
		return commit(fresh, this.tally.plusPage(0, 0, 1, 0), Mark.NONE,
				(refused) -> this.seen.save(entity, fresh.versions(), this.clock.instant()));
	}

	private Fresh fresh(String entity, List<Reading.Fact> facts) {
		Map<String, Seen.Version> known = facts.isEmpty() ? Map.of()
				: this.seen.versions(entity, facts.stream().map(Reading.Fact::key).toList());
		Map<String, Seen.Version> versions = new LinkedHashMap<>();
		List<Event<OneCEvent>> events = new ArrayList<>();
		Map<String, String> keys = new HashMap<>();
		for (Reading.Fact fact : facts) {
			Seen.Version before = versions.getOrDefault(fact.key(), known.get(fact.key()));
			if (before == null || !before.version().equals(fact.version())) {
				int revision = (before != null) ? before.revision() + 1 : 1;
				versions.put(fact.key(), new Seen.Version(fact.version(), revision, fact.open()));
				String id = fact.versioned() ? Ids.named("onec", entity, fact.key(), fact.version()).toString()
						: id(entity, fact.key(), fact.version(), revision);
				Instant time = (fact.happenedAt() != null) ? fact.happenedAt() : this.clock.instant();
				events.add(event(id, time, fact.event()));
				keys.put(id, fact.key());
			}
		}
		return new Fresh(versions, events, keys);
	}

	/** A version made of content may come back: A, B, A are three facts. */
	private static String id(String entity, String key, String version, int revision) {
		return Ids.named("onec", entity, key, version, Integer.toString(revision)).toString();
	}

	private static Event<OneCEvent> event(String id, Instant time, OneCEvent data) {
		return new Event<>(id, SOURCE, time, data.key(), null, null, data);
	}

	private Optional<PullResult.Stopped> commit(Fresh fresh, Tally after, Mark mark, Consumer<Set<String>> memory) {
		if (this.stopping.getAsBoolean()) {
			return Optional.of(PullResult.Stopped.SHUTDOWN);
		}
		return switch (this.publisher.publish(Topics.ONEC, fresh.events(), (event) -> event.data().key())) {
			case Acknowledged.Result.NotSent(String why) ->
				Optional.of(new PullResult.Stopped(PullResult.Where.KAFKA, why));
			case Acknowledged.Result.Sent(Set<String> refused) -> {
				this.session.inTransaction(() -> {
					memory.accept(refused);
					mark.advance(new Watermarks(this.session.jdbc()), this.job.name(), this.clock.instant());
					new Runs(this.session.jdbc()).progress(this.run, after, mark.text());
				});
				this.tally = after;
				yield Optional.empty();
			}
		};
	}

	/**
	 * What Kafka will never take counts as unread: it is not forgotten with the next
	 * page.
	 */
	private void remember(String entity, List<Reading.Fact> facts, List<Reading.Unreadable> unreadable, Fresh fresh,
			Set<String> refused) {
		Instant now = this.clock.instant();
		Quarantine quarantine = new Quarantine(this.session.jdbc());
		Set<String> tooLarge = new HashSet<>();
		refused.forEach((id) -> tooLarge.add(Objects.requireNonNull(fresh.keys().get(id))));
		Map<String, Seen.Version> versions = new LinkedHashMap<>(fresh.versions());
		versions.keySet().removeAll(tooLarge);
		if (!versions.isEmpty()) {
			this.seen.save(entity, versions, now);
		}
		List<String> understood = facts.stream()
			.map(Reading.Fact::key)
			.filter((key) -> !tooLarge.contains(key))
			.toList();
		if (!understood.isEmpty()) {
			quarantine.release(entity, understood);
		}
		unreadable.forEach((row) -> quarantine.keep(entity, this.job.name(), row, now));
		tooLarge.forEach((key) -> quarantine.keep(entity, this.job.name(), Reading.Unreadable.tooLarge(key), now));
	}

	/**
	 * What differs, in the order it was read.
	 *
	 * @param keys the row of each event's id
	 */
	private record Fresh(Map<String, Seen.Version> versions, List<Event<OneCEvent>> events, Map<String, String> keys) {

	}

}
