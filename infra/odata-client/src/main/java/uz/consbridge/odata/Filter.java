package uz.consbridge.odata;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A condition of the {@code $filter} option, limited to what 1C evaluates reliably. */
public sealed interface Filter {

	/** Most keys 1C's web server takes in one address. */
	int MAX_KEYS = 20;

	/** The condition's text, not yet percent-encoded. */
	String text();

	/** Compares a member with a literal. */
	record Comparison(String member, String operator, Literal literal) implements Filter {

		public Comparison {
			if (literal instanceof Literal.Guid && !operator.equals("eq") && !operator.equals("ne")) {
				throw new IllegalArgumentException("1C cannot order by a reference: " + member);
			}
		}

		@Override
		public String text() {
			return this.member + " " + this.operator + " " + this.literal.text();
		}

	}

	/** All conditions hold. */
	record All(List<Filter> parts) implements Filter {

		@Override
		public String text() {
			return this.parts.stream().map(All::nested).collect(Collectors.joining(" and "));
		}

		private static String nested(Filter part) {
			return (part instanceof Any) ? "(" + part.text() + ")" : part.text();
		}

	}

	/** One of the conditions holds. */
	record Any(List<Filter> parts) implements Filter {

		@Override
		public String text() {
			return this.parts.stream().map(Filter::text).collect(Collectors.joining(" or "));
		}

	}

	static Filter eq(String member, Literal literal) {
		return new Comparison(member, "eq", literal);
	}

	static Filter eq(String member, UUID key) {
		return eq(member, new Literal.Guid(key));
	}

	static Filter eq(String member, String text) {
		return eq(member, new Literal.Text(text));
	}

	static Filter eq(String member, LocalDateTime time) {
		return eq(member, new Literal.DateTime(time));
	}

	static Filter eq(String member, long number) {
		return eq(member, new Literal.Int(number));
	}

	static Filter eq(String member, boolean value) {
		return eq(member, new Literal.Bool(value));
	}

	static Filter atLeast(String member, Literal literal) {
		return new Comparison(member, "ge", literal);
	}

	static Filter atLeast(String member, LocalDateTime time) {
		return atLeast(member, new Literal.DateTime(time));
	}

	static Filter atLeast(String member, String text) {
		return atLeast(member, new Literal.Text(text));
	}

	static Filter before(String member, LocalDateTime time) {
		return new Comparison(member, "lt", new Literal.DateTime(time));
	}

	/**
	 * The member refers to one of the keys.
	 * @param keys 1 to {@link #MAX_KEYS}
	 */
	static Filter anyOf(String member, Collection<UUID> keys) {
		if (keys.isEmpty() || keys.size() > MAX_KEYS) {
			throw new IllegalArgumentException("1 to " + MAX_KEYS + " keys, not " + keys.size());
		}
		return new Any(keys.stream().map((key) -> eq(member, key)).toList());
	}

	/** This and the other condition. */
	default Filter and(Filter other) {
		return new All(List.of(this, other));
	}

}
