package uz.consbridge.etl.pull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import uz.consbridge.odata.Answer;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.Filter;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.ODataQuery;

/**
 * Reads a catalog by its codes, which 1C assigns in ascending order: what is new since
 * the last time, or all of it, and then what is missing is noticed.
 */
public final class CodePull implements Pull {

	private final ODataClient client;

	private final Whole whole;

	private final String member;

	private final int pageSize;

	private final boolean all;

	/**
	 * @param member the code
	 * @param all whether all rows are read each time
	 */
	public CodePull(ODataClient client, Whole whole, String member, int pageSize, boolean all) {
		this.client = client;
		this.whole = whole;
		this.member = member;
		this.pageSize = pageSize;
		this.all = all;
	}

	@Override
	public PullResult run(Pages pages) {
		Set<String> found = new HashSet<>();
		String from = this.all ? "" : pages.code().orElse("");
		while (true) {
			switch (this.client.<Coded>read(query(from),
					(row) -> new Coded(row.text(this.member), this.whole.source().pull(row)))) {
				case Answer.Failed<List<Coded>>(Failure why) -> {
					return new PullResult.Stopped(PullResult.Where.ONEC, why.summary());
				}
				case Answer.Ok<List<Coded>>(List<Coded> page) -> {
					page.forEach((row) -> found.add(row.row().identity()));
					String last = last(page).orElse(from);
					Optional<PullResult.Stopped> stopped = pages.takeCodes(this.whole.source(),
							page.stream().map(Coded::row).toList(), (this.all || last.isEmpty()) ? null : last);
					if (stopped.isPresent()) {
						return stopped.get();
					}
					if (page.size() < this.pageSize) {
						return this.all ? new Farewells(this.client, this.whole).run(pages, found)
								: new PullResult.Complete();
					}
					if (last.equals(from)) {
						return new PullResult.Stopped(PullResult.Where.DATA, "a page of one code");
					}
					from = last;
				}
			}
		}
	}

	private ODataQuery query(String from) {
		ODataQuery query = ODataQuery.from(this.whole.source().set());
		Optional<Filter> since = from.isEmpty() ? Optional.empty() : Optional.of(Filter.atLeast(this.member, from));
		Optional<Filter> filter = since.map((code) -> this.whole.only().map(code::and).orElse(code))
			.or(this.whole::only);
		query = filter.isPresent() ? query.where(filter.get()) : query;
		return query.orderBy(this.member).top(this.pageSize);
	}

	private static Optional<String> last(List<Coded> page) {
		return page.isEmpty() ? Optional.empty() : Optional.ofNullable(page.getLast().code());
	}

	private record Coded(@Nullable String code, PulledRow row) {

	}

}
