package uz.consbridge.etl.pull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.Filter;
import uz.consbridge.odata.ODataClient;

/**
 * Reads rows by keys known from before, a few at a time. Where every key must have its
 * row, one that is missing is asked for by itself: only 1C's own "no such instance" means
 * that it is gone, for an answer may be incomplete.
 */
public final class KeyPull implements Pull {

	private final ODataClient client;

	private final RowSource source;

	private final String keyMember;

	private final Function<Pages, List<UUID>> keys;

	private final boolean eachHasARow;

	/**
	 * @param keyMember the member that holds the key
	 * @param eachHasARow whether a key without a row is a deleted object
	 */
	public KeyPull(ODataClient client, RowSource source, String keyMember, Function<Pages, List<UUID>> keys,
			boolean eachHasARow) {
		this.client = client;
		this.source = source;
		this.keyMember = keyMember;
		this.keys = keys;
		this.eachHasARow = eachHasARow;
	}

	@Override
	public PullResult run(Pages pages) {
		List<UUID> all = this.keys.apply(pages);
		for (int from = 0; from < all.size(); from += Filter.MAX_KEYS) {
			List<UUID> batch = all.subList(from, Math.min(all.size(), from + Filter.MAX_KEYS));
			Optional<PullResult.Stopped> stopped = take(pages, batch);
			if (stopped.isPresent()) {
				return stopped.get();
			}
		}
		return new PullResult.Complete();
	}

	private Optional<PullResult.Stopped> take(Pages pages, List<UUID> batch) {
		return switch (this.client.readByKeys(this.source.set(), this.keyMember, batch, this.source::pull)) {
			case Answer.Failed<List<PulledRow>>(Failure why) -> stopped(why);
			case Answer.Ok<List<PulledRow>>(List<PulledRow> rows) -> pages.take(this.source, rows, null)
				.or(() -> this.eachHasARow ? missing(pages, batch, rows) : Optional.empty());
		};
	}

	private Optional<PullResult.Stopped> missing(Pages pages, List<UUID> batch, List<PulledRow> rows) {
		Set<String> found = new HashSet<>();
		rows.forEach((row) -> found.add(row.identity()));
		for (UUID key : batch) {
			if (!found.contains(key.toString())) {
				Optional<PullResult.Stopped> stopped = confirm(pages, key);
				if (stopped.isPresent()) {
					return stopped;
				}
			}
		}
		return Optional.empty();
	}

	private Optional<PullResult.Stopped> confirm(Pages pages, UUID key) {
		return switch (this.client.readOne(this.source.set(), key, this.source::pull)) {
			case Answer.Ok<PulledRow>(PulledRow row) -> pages.take(this.source, List.of(row), null);
			case Answer.Failed<PulledRow>(Failure.NotFound()) -> pages.vanished(this.source.set(), key);
			case Answer.Failed<PulledRow>(Failure why) -> stopped(why);
		};
	}

	private static Optional<PullResult.Stopped> stopped(Failure why) {
		return Optional.of(new PullResult.Stopped(PullResult.Where.ONEC, why.summary()));
	}

}
