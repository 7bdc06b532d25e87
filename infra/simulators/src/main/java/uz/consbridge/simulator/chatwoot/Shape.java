package uz.consbridge.simulator.chatwoot;

import java.util.Set;

/**
 * What an endpoint takes.
 *
 * @param access the tokens
 * @param wrapper a key the body may be wrapped in; empty for none
 * @param fields the members of the body it reads
 * @param query the query parameters it reads
 */
record Shape(Access access, String wrapper, Set<String> fields, Set<String> query) {

	static Shape of(Access access) {
		return new Shape(access, "", Set.of(), Set.of());
	}

	Shape fields(String... names) {
		return new Shape(this.access, this.wrapper, Set.of(names), this.query);
	}

	Shape query(String... names) {
		return new Shape(this.access, this.wrapper, this.fields, Set.of(names));
	}

	Shape wrappedIn(String key) {
		return new Shape(this.access, key, this.fields, this.query);
	}

}
