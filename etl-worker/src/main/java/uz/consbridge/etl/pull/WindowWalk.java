package uz.consbridge.etl.pull;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;

/** One walk through a window, page by page. */
final class WindowWalk {

	/** How often the rows of one timestamp are walked through before giving up. */
	private static final int ATTEMPTS = 3;

	private static final Executor THREADS = (task) -> Thread.ofVirtual().name("etl-ahead").start(task);

	private final WindowReader reader;

	private final RowSource source;

	private final Pages pages;

	private final Instant now;

	private Cursor cursor;

	private final Set<String> tied = new HashSet<>();

	private int attempts = 1;

	private @Nullable CompletableFuture<Answer<List<PulledRow>>> ahead;

	/**
	 * @param begin the earliest time wanted
	 * @param now rows dated later do not move the watermark
	 */
	WindowWalk(WindowReader reader, RowSource source, Pages pages, Instant begin, Instant now) {
		this.reader = reader;
		this.source = source;
		this.pages = pages;
		this.cursor = Cursor.at(begin);
		this.now = now;
	}

	PullResult run() {
		Optional<PullResult> end = Optional.empty();
		while (end.isEmpty()) {
			end = step();
		}
		return end.get();
	}

	/** While a page is taken, the next one is read. */
	private Optional<PullResult> step() {
		return switch ((this.ahead != null) ? this.ahead.join() : this.reader.page(this.cursor)) {
			case Answer.Failed<List<PulledRow>>(Failure why) -> stop(PullResult.Where.ONEC, why.summary());
			case Answer.Ok<List<PulledRow>>(List<PulledRow> rows) -> {
				Optional<PullResult> end = advance(rows);
				if (end.isEmpty()) {
					Cursor next = this.cursor;
					this.ahead = CompletableFuture.supplyAsync(() -> this.reader.page(next), THREADS);
				}
				Optional<PullResult.Stopped> stopped = this.pages.take(this.source, rows, latest(rows, this.now));
				yield stopped.isPresent() ? Optional.of(stopped.get()) : end;
			}
		};
	}

	private Optional<PullResult> advance(List<PulledRow> rows) {
		boolean full = this.reader.full(rows);
		if (this.cursor.tied()) {
			rows.forEach((row) -> this.tied.add(row.identity()));
			this.cursor = this.cursor.further(rows.size());
			return full ? Optional.empty() : untie();
		}
		if (!full) {
			return Optional.of(new PullResult.Complete());
		}
		Instant end = latest(rows, Instant.MAX);
		if (end == null) {
			return stop(PullResult.Where.DATA, "a page without a readable time");
		}
		this.cursor = end.isAfter(this.cursor.from()) ? Cursor.at(end) : this.cursor.tie();
		return Optional.empty();
	}

	/** Leaves a timestamp, or walks through it again if one of its rows slipped by. */
	private Optional<PullResult> untie() {
		return switch (this.reader.tied(this.cursor)) {
			case Answer.Failed<Long>(Failure why) -> stop(PullResult.Where.ONEC, why.summary());
			case Answer.Ok<Long>(Long count) when count > this.tied.size() -> again();
			case Answer.Ok<Long> _ -> {
				this.tied.clear();
				this.attempts = 1;
				this.cursor = this.cursor.past();
				yield Optional.empty();
			}
		};
	}

	private Optional<PullResult> again() {
		if (this.attempts++ >= ATTEMPTS) {
			return stop(PullResult.Where.DATA, "rows of one timestamp keep moving");
		}
		this.cursor = this.cursor.tie();
		return Optional.empty();
	}

	private static Optional<PullResult> stop(PullResult.Where where, String why) {
		return Optional.of(new PullResult.Stopped(where, why));
	}

	private static @Nullable Instant latest(List<PulledRow> rows, Instant notAfter) {
		return rows.stream()
			.map(PulledRow::at)
			.filter(Objects::nonNull)
			.filter((at) -> !at.isAfter(notAfter))
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

}
