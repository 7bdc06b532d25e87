package uz.consbridge.odata;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A read of an entity set. Immutable; each method returns a changed copy. JSON is always
 * asked for; paging by {@code $skip} needs an order, as 1C's own order is unspecified.
 */
public final class ODataQuery {

	private final EntitySet set;

	private final @Nullable Filter filter;

	private final List<String> order;

	private final List<String> members;

	private final @Nullable Integer top;

	private final int skip;

	private ODataQuery(EntitySet set, @Nullable Filter filter, List<String> order, List<String> members,
			@Nullable Integer top, int skip) {
		this.set = set;
		this.filter = filter;
		this.order = List.copyOf(order);
		this.members = List.copyOf(members);
		this.top = top;
		this.skip = skip;
	}

	/** All rows of the set. */
	public static ODataQuery from(EntitySet set) {
		return new ODataQuery(set, null, List.of(), List.of(), null, 0);
	}

	public ODataQuery where(Filter condition) {
		return new ODataQuery(this.set, condition, this.order, this.members, this.top, this.skip);
	}

	/** Orders by the member, ascending, after any order given before. */
	public ODataQuery orderBy(String member) {
		return ordered(member + " asc");
	}

	/** Orders by the member, descending, after any order given before. */
	public ODataQuery orderByDescending(String member) {
		return ordered(member + " desc");
	}

	private ODataQuery ordered(String by) {
		List<String> longer = new ArrayList<>(this.order);
		longer.add(by);
		return new ODataQuery(this.set, this.filter, longer, this.members, this.top, this.skip);
	}

	/** Only these members; all of them when never called. */
	public ODataQuery select(String... names) {
		return new ODataQuery(this.set, this.filter, this.order, List.of(names), this.top, this.skip);
	}

	/** At most this many rows, 1 or more. */
	public ODataQuery top(int rows) {
		if (rows < 1) {
			throw new IllegalArgumentException("$top must be positive");
		}
		return new ODataQuery(this.set, this.filter, this.order, this.members, rows, this.skip);
	}

	/** Leaves out the first rows; only for an ordered query. */
	public ODataQuery skip(int rows) {
		if (rows < 0 || this.order.isEmpty()) {
			throw new IllegalArgumentException("$skip must not be negative and needs an order");
		}
		return new ODataQuery(this.set, this.filter, this.order, this.members, this.top, rows);
	}

	public EntitySet set() {
		return this.set;
	}

	/** Path and query beneath the service root, percent-encoded. */
	String relativeUrl() {
		StringBuilder url = new StringBuilder(UrlText.encode(this.set.name())).append("?$format=json");
		append(url, "$select", String.join(",", this.members));
		append(url, "$filter", (this.filter != null) ? this.filter.text() : "");
		append(url, "$orderby", String.join(",", this.order));
		append(url, "$top", (this.top != null) ? this.top.toString() : "");
		append(url, "$skip", (this.skip > 0) ? Integer.toString(this.skip) : "");
		return url.toString();
	}

	/** Path and query of the number of rows. */
	static String countUrl(EntitySet set, @Nullable Filter filter) {
		StringBuilder url = new StringBuilder(UrlText.encode(set.name())).append("/$count");
		if (filter != null) {
			url.append("?$filter=").append(UrlText.encode(filter.text()));
		}
		return url.toString();
	}

	private static void append(StringBuilder url, String option, String value) {
		if (!value.isEmpty()) {
			url.append('&').append(option).append('=').append(UrlText.encode(value));
		}
	}

	@Override
	public String toString() {
		return Masking.url(relativeUrl());
	}

}
