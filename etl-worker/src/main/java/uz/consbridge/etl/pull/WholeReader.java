package uz.consbridge.etl.pull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uz.consbridge.odata.Answer;
import uz.consbridge.odata.EntitySet;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.ODataQuery;

/**
 * Reads all rows of a small set. One page is one request; where there are more, the rows
 * are counted afterwards, for while pages are turned a row may slip from one to another,
 * and rows of things that were deleted have no order in 1C at all.
 */
final class WholeReader {

	private static final int ATTEMPTS = 6;

	private final ODataClient client;

	private final int pageSize;

	WholeReader(ODataClient client, int pageSize) {
		this.client = client;
		this.pageSize = pageSize;
	}

	Answer<List<PulledRow>> read(Whole whole) {
		EntitySet set = whole.source().set();
		ODataQuery query = ODataQuery.from(set);
		query = whole.only().isPresent() ? query.where(whole.only().get()) : query;
		for (String member : whole.order()) {
			query = query.orderBy(member);
		}
		Map<String, PulledRow> rows = new LinkedHashMap<>();
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Attempt read = attempt(query, whole, rows);
			if (read.complete() || read.rows() instanceof Answer.Failed<List<PulledRow>>) {
				return read.rows();
			}
		}
		return new Answer.Failed<>(new Failure.Away("the rows of " + set.name() + " keep moving", null));
	}

	private Attempt attempt(ODataQuery query, Whole whole, Map<String, PulledRow> rows) {
		int read = 0;
		while (true) {
			switch (this.client.<PulledRow>read(query.top(this.pageSize).skip(read), whole.source()::pull)) {
				case Answer.Failed<List<PulledRow>>(Failure why) -> {
					return new Attempt(new Answer.Failed<>(why), false);
				}
				case Answer.Ok<List<PulledRow>>(List<PulledRow> page) -> {
					if (read == 0 && page.size() < this.pageSize) {
						rows.clear();
					}
					page.forEach((row) -> rows.put(row.identity(), row));
					read += page.size();
					if (page.size() < this.pageSize) {
						return counted(whole, rows, read > page.size());
					}
				}
			}
		}
	}

	/** What was found by more walks than one may since have been deleted. */
	private Attempt counted(Whole whole, Map<String, PulledRow> rows, boolean severalPages) {
		Answer<List<PulledRow>> all = new Answer.Ok<>(List.copyOf(rows.values()));
		if (!severalPages) {
			return new Attempt(all, true);
		}
		return switch (this.client.count(whole.source().set(), whole.only().orElse(null))) {
			case Answer.Failed<Long>(Failure why) -> new Attempt(new Answer.Failed<>(why), false);
			case Answer.Ok<Long>(Long count) -> {
				boolean complete = rows.size() == count;
				if (rows.size() > count) {
					rows.clear();
				}
				yield new Attempt(all, complete);
			}
		};
	}

	/** One way through all pages, and whether no row slipped by. */
	private record Attempt(Answer<List<PulledRow>> rows, boolean complete) {

	}

}
