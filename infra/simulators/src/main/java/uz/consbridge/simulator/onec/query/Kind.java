package uz.consbridge.simulator.onec.query;

import uz.consbridge.simulator.onec.model.MemberType;

/** What an expression yields, as far as comparing goes. */
enum Kind {

	STRING, TEXT, ENUM, IDENTIFIER, COMPOSITE, TIME, NUMBER, BOOL, TYPE;

	static Kind of(MemberType type) {
		return switch (type) {
			case REFERENCE, GUID -> IDENTIFIER;
			case STRING -> STRING;
			case TEXT -> TEXT;
			case ENUM -> ENUM;
			case COMPOSITE -> COMPOSITE;
			case COMPOSITE_TYPE -> TYPE;
			case BOOL -> BOOL;
			case DATETIME, TIME -> TIME;
			case INT16, INT64 -> NUMBER;
		};
	}

	boolean textual() {
		return this == STRING || this == TEXT || this == ENUM || this == TYPE;
	}

}
