package uz.consbridge.etl.pull;

import java.time.Instant;
import java.util.List;

import uz.consbridge.odata.Answer;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.Filter;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.ODataQuery;

/** Asks 1C for the pages of a window. */
final class WindowReader {

	private final ODataClient client;

	private final BaseClock clock;

	private final RowSource source;

	private final Window window;

	WindowReader(ODataClient client, BaseClock clock, RowSource source, Window window) {
		this.client = client;
		this.clock = clock;
		this.source = source;
		this.window = window;
	}

	Answer<List<PulledRow>> page(Cursor cursor) {
		ODataQuery query = ODataQuery.from(this.source.set())
			.where(cursor.tied() ? at(cursor) : since(cursor))
			.orderBy(this.source.timeMember());
		for (String member : cursor.tied() ? this.window.tieBreakers() : List.<String>of()) {
			query = query.orderBy(member);
		}
		query = query.select(this.window.members().toArray(String[]::new));
		return this.client.read(query.top(this.window.pageSize()).skip(cursor.skip()), this.source::pull);
	}

	/** How many rows there are from then on. */
	Answer<Long> since(Instant from) {
		return this.client.count(this.source.set(), since(Cursor.at(from)));
	}

	/** How many rows carry exactly the cursor's time. */
	Answer<Long> tied(Cursor cursor) {
		return this.client.count(this.source.set(), at(cursor));
	}

	boolean full(List<PulledRow> page) {
		return page.size() >= this.window.pageSize();
	}

	private Filter since(Cursor cursor) {
		return narrowed(Filter.atLeast(this.source.timeMember(), this.clock.toBase(cursor.from())));
	}

	private Filter at(Cursor cursor) {
		return narrowed(Filter.eq(this.source.timeMember(), this.clock.toBase(cursor.from())));
	}

	private Filter narrowed(Filter filter) {
		Filter only = this.window.only();
		return (only != null) ? filter.and(only) : filter;
	}

}
