package uz.consbridge.simulator.onec.query;

/** A piece of a filter. */
record Token(Kind kind, String text) {

	boolean is(Kind expected, String value) {
		return this.kind == expected && this.text.equals(value);
	}

	boolean word(String value) {
		return is(Kind.WORD, value);
	}

	boolean mark(String value) {
		return is(Kind.MARK, value);
	}

	/** What a piece is. */
	enum Kind {

		WORD, STRING, GUID, DATETIME, NUMBER, MARK, END

	}

}
