package uz.consbridge.etl.pull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import uz.consbridge.odata.Answer;
import uz.consbridge.odata.EntitySet;
import uz.consbridge.odata.Failure;
import uz.consbridge.odata.Filter;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.ODataQuery;
import uz.consbridge.odata.Row;

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
		return read(whole.source().set(), whole.only(), whole.order(), whole.source()::pull, PulledRow::identity);
	}

	/**
	 * All rows of the set.
	 * @param order members that put them in a fixed order
	 * @param identity tells one row from another
	 */
	private <T> Answer<List<T>> read(EntitySet set, Optional<Filter> only, List<String> order, Function<Row, T> reader,
			Function<? super T, String> identity) {
		ODataQuery query = ODataQuery.from(set);
		query = only.isPresent() ? query.where(only.get()) : query;
		for (String member : order) {
			query = query.orderBy(member);
		}
		Map<String, T> rows = new LinkedHashMap<>();
		for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
			Attempt<T> read = attempt(query, only, reader, identity, rows);
			if (read.complete() || read.rows() instanceof Answer.Failed<List<T>>) {
				return read.rows();
			}
		}
		return new Answer.Failed<>(new Failure.Away("the rows of " + set.name() + " keep moving", null));
	}

	private <T> Attempt<T> attempt(ODataQuery query, Optional<Filter> only, Function<Row, T> reader,
			Function<? super T, String> identity, Map<String, T> rows) {
		int read = 0;
		while (true) {
			switch (this.client.<T>read(query.top(this.pageSize).skip(read), reader)) {
				case Answer.Failed<List<T>>(Failure why) -> {
					return new Attempt<>(new Answer.Failed<>(why), false);
				}
				case Answer.Ok<List<T>>(List<T> page) -> {
					if (read == 0 && page.size() < this.pageSize) {
						rows.clear();
					}
					page.forEach((row) -> rows.put(identity.apply(row), row));
					read += page.size();
					if (page.size() < this.pageSize) {
						return counted(query, only, rows, read > page.size());
					}
				}
			}
		}
	}

	private <T> Attempt<T> counted(ODataQuery query, Optional<Filter> only, Map<String, T> rows, boolean severalPages) {
		Answer<List<T>> all = new Answer.Ok<>(List.copyOf(rows.values()));
		if (!severalPages) {
			return new Attempt<>(all, true);
		}
		return switch (this.client.count(query.set(), only.orElse(null))) {
			case Answer.Failed<Long>(Failure why) -> new Attempt<>(new Answer.Failed<>(why), false);
			case Answer.Ok<Long>(Long count) -> {
				if (rows.size() > count) {
					rows.clear();
				}
				yield new Attempt<>(all, rows.size() == count);
			}
		};
	}

	/** One way through all pages, and whether no row slipped by. */
	private record Attempt<T>(Answer<List<T>> rows, boolean complete) {

	}

}
