package uz.consbridge.etl.pull;

import java.time.Instant;

/**
 * Where a window read stands. It moves by time, because rows that change while it reads
 * move to the end and must not shift the others. Only when a whole page carries one
 * timestamp does it walk through that timestamp by position, in a fixed order.
 *
 * @param from the earliest time wanted
 * @param tied whether it walks through the rows of exactly that time
 * @param skip rows of that time already taken
 */
record Cursor(Instant from, boolean tied, int skip) {

	static Cursor at(Instant from) {
		return new Cursor(from, false, 0);
	}

	/** The cursor before the first row of its time. */
	Cursor tie() {
		return new Cursor(this.from, true, 0);
	}

	/** The cursor behind so many more rows of its time. */
	Cursor further(int rows) {
		return new Cursor(this.from, true, this.skip + rows);
	}

	/** The cursor behind all rows of its time; 1C counts in whole seconds. */
	Cursor past() {
		return at(this.from.plusSeconds(1));
	}

}
