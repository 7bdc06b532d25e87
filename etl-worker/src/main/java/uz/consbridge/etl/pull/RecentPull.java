package uz.consbridge.etl.pull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import uz.consbridge.odata.Answer;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.Filter;
import uz.consbridge.odata.ODataClient;

/**
 * Reads what belongs to rows of another set that changed lately. Where those are more
 * than one request can name, the rows are counted first: as long as they are as many as
 * when all were read last, only those of what changed since then are read again.
 */
public final class RecentPull implements Pull {

	/** So many keys fit into an address with any name of a member. */
	private static final int ONE_REQUEST = Filter.MAX_KEYS / 2;

	/** A change is remembered a moment after its time was taken. */
	private static final Duration SLACK = Duration.ofMinutes(1);

	private final ODataClient client;

	private final BaseClock clock;

	private final RowSource source;

	private final String keyMember;

	private final String changing;

	private final Duration recently;

	/**
	 * @param keyMember the member that names the row it belongs to
	 * @param changing under which name the rows that change are remembered
	 * @param recently how long a row counts as changed lately
	 */
	public RecentPull(ODataClient client, BaseClock clock, RowSource source, String keyMember, String changing,
			Duration recently) {
		this.client = client;
		this.clock = clock;
		this.source = source;
		this.keyMember = keyMember;
		this.changing = changing;
		this.recently = recently;
	}

	@Override
	public PullResult run(Pages pages) {
		List<UUID> all = pages.changedWithin(this.changing, this.recently);
		return (all.size() > ONE_REQUEST) ? counted(pages, all) : read(pages, all);
	}

	private PullResult counted(Pages pages, List<UUID> all) {
		Instant now = this.clock.now().truncatedTo(ChronoUnit.SECONDS);
		return switch (this.client.count(this.source.set(), null)) {
			case Answer.Failed<Long>(Failure why) -> new PullResult.Stopped(PullResult.Where.ONEC, why.summary());
			case Answer.Ok<Long>(Long count) -> {
				List<UUID> keys = pages.code()
					.map((position) -> position.split(" ", 2))
					.filter((last) -> last[1].equals(count.toString()))
					.map((last) -> Duration.between(Instant.parse(last[0]), now).plus(SLACK))
					.map((time) -> pages.changedWithin(this.changing, time))
					.orElse(all);
				Optional<PullResult.Stopped> stopped = (read(pages, keys) instanceof PullResult.Stopped why)
						? Optional.of(why) : pages.takeCodes(this.source, List.of(), now + " " + count);
				yield stopped.isPresent() ? stopped.get() : new PullResult.Complete();
			}
		};
	}

	private PullResult read(Pages pages, List<UUID> keys) {
		return new KeyPull(this.client, this.source, this.keyMember, (_) -> keys, Optional.empty()).run(pages);
	}

}
