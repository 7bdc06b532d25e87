package uz.consbridge.etl.pull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import uz.consbridge.events.OneCEvent;
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

	private final Optional<Function<String, OneCEvent>> farewell;

	/**
	 * @param keyMember the member that holds the key
	 * @param farewell what to report about a key whose row was deleted; none where a key
	 * need not have a row
	 */
	public KeyPull(ODataClient client, RowSource source, String keyMember, Function<Pages, List<UUID>> keys,
			Optional<Function<String, OneCEvent>> farewell) {
		this.client = client;
		this.source = source;
		this.keyMember = keyMember;
		this.keys = keys;
		this.farewell = farewell;
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
				.or(() -> this.farewell.flatMap((last) -> missing(pages, batch, rows, last)));
		};
	}

	private Optional<PullResult.Stopped> missing(Pages pages, List<UUID> batch, List<PulledRow> rows,
			Function<String, OneCEvent> last) {
		Set<String> found = new HashSet<>();
		rows.forEach((row) -> found.add(row.identity()));
		for (UUID key : batch) {
			if (!found.contains(key.toString())) {
				Optional<PullResult.Stopped> stopped = confirm(pages, key, last);
				if (stopped.isPresent()) {
					return stopped;
				}
			}
		}
		return Optional.empty();
	}

	private Optional<PullResult.Stopped> confirm(Pages pages, UUID key, Function<String, OneCEvent> last) {
		return switch (this.client.readOne(this.source.set(), key, this.source::pull)) {
			case Answer.Ok<PulledRow>(PulledRow row) -> pages.take(this.source, List.of(row), null);
			case Answer.Failed<PulledRow>(Failure.NotFound()) ->
				pages.gone(this.source.entity(), key.toString(), last.apply(key.toString()));
			case Answer.Failed<PulledRow>(Failure why) -> stopped(why);
		};
	}

	private static Optional<PullResult.Stopped> stopped(Failure why) {
		return Optional.of(new PullResult.Stopped(PullResult.Where.ONEC, why.summary()));
	}

}
