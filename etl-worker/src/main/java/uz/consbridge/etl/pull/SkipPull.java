package uz.consbridge.etl.pull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.ODataQuery;

/**
 * Reads a large set that no time orders, page by page in a fixed order. As a row may slip
 * from one page to another while pages are turned, the rows are counted afterwards and
 * read again if one did.
 */
public final class SkipPull implements Pull {

	private static final int ATTEMPTS = 5;

	private final ODataClient client;

	private final RowSource source;

	private final List<String> order;

	private final int pageSize;

	/**
	 * @param order members that put the rows in a fixed order
	 */
	public SkipPull(ODataClient client, RowSource source, List<String> order, int pageSize) {
		this.client = client;
		this.source = source;
		this.order = List.copyOf(order);
		this.pageSize = pageSize;
	}

	@Override
	public PullResult run(Pages pages) {
		// Where 1C orders by references to deleted rows, each walk sees other rows twice.
		Set<String> found = new HashSet<>();
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Optional<PullResult.Stopped> stopped = walk(pages, found);
			if (stopped.isPresent()) {
				return stopped.get();
			}
			switch ((found.size() < this.pageSize) ? new Answer.Ok<>((long) found.size()) : count()) {
				case Answer.Failed<Long>(Failure why) -> {
					return new PullResult.Stopped(PullResult.Where.ONEC, why.summary());
				}
				case Answer.Ok<Long>(Long count) -> {
					if (count <= found.size()) {
						return new PullResult.Complete();
					}
				}
			}
		}
		return new PullResult.Stopped(PullResult.Where.DATA, "the rows keep moving");
	}

	@Override
	public Optional<Long> expected(Pages pages) {
		return (count() instanceof Answer.Ok<Long>(Long count)) ? Optional.of(count) : Optional.empty();
	}

	private Answer<Long> count() {
		return this.client.count(this.source.set(), null);
	}

	private Optional<PullResult.Stopped> walk(Pages pages, Set<String> found) {
		ODataQuery query = ODataQuery.from(this.source.set());
		for (String member : this.order) {
			query = query.orderBy(member);
		}
		for (int read = 0; true; read += this.pageSize) {
			switch (this.client.<PulledRow>read(query.top(this.pageSize).skip(read), this.source::pull)) {
				case Answer.Failed<List<PulledRow>>(Failure why) -> {
					return Optional.of(new PullResult.Stopped(PullResult.Where.ONEC, why.summary()));
				}
				case Answer.Ok<List<PulledRow>>(List<PulledRow> page) -> {
					page.forEach((row) -> found.add(row.identity()));
					Optional<PullResult.Stopped> stopped = pages.take(this.source, page, null);
					if (stopped.isPresent() || page.size() < this.pageSize) {
						return stopped;
					}
				}
			}
		}
	}

}
