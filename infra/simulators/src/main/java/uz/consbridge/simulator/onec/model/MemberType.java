package uz.consbridge.simulator.onec.model;

import java.time.LocalDateTime;
import java.util.UUID;

/** What a member holds, how it is declared and what it is when empty. */
public enum MemberType {

	/** A reference to another object; compares by equality only. */
	REFERENCE("Edm.Guid"),
	/** An identifier that leads nowhere. */
	GUID("Edm.Guid"),
	/** A string of limited length. */
	STRING("Edm.String"),
	/** A string of unlimited length; the query language cannot compare it. */
	TEXT("Edm.String"),
	/** The name of an enumeration's value. */
	ENUM("Edm.String"),
	/** A reference to objects of several types; its twin {@code _Type} names the type. */
	COMPOSITE("Edm.String"),
	/** The type name of a composite member. */
	COMPOSITE_TYPE("Edm.String"),
	/** Yes or no. */
	BOOL("Edm.Boolean"),
	/** Date and time of the base's wall clock, whole seconds. */
	DATETIME("Edm.DateTime"),
	/** Time of day on the empty date. */
	TIME("Edm.DateTime"),
	/** A small integer, a JSON number. */
	INT16("Edm.Int16"),
	/** A long integer, a JSON string when read. */
	INT64("Edm.Int64");

	private final String edm;

	MemberType(String edm) {
		this.edm = edm;
	}

	/** The type's name in the service description. */
	public String edm() {
		return this.edm;
	}

	/** The value that stands for none. */
	public Object empty() {
		return switch (this) {
			case REFERENCE, GUID -> Empty.REFERENCE;
			case STRING, TEXT, ENUM, COMPOSITE -> "";
			case COMPOSITE_TYPE -> "StandardODATA.Undefined";
			case BOOL -> false;
			case DATETIME, TIME -> Empty.DATE;
			case INT16, INT64 -> 0L;
		};
	}

	/** Whether values are wall-clock times. */
	public boolean temporal() {
		return this == DATETIME || this == TIME;
	}

	/** Whether values are identifiers. */
	public boolean identifier() {
		return this == REFERENCE || this == GUID;
	}

	/** Whether values are numbers. */
	public boolean numeric() {
		return this == INT16 || this == INT64;
	}

	/** The values that mean none. */
	public static final class Empty {

		/** The empty reference. */
		public static final UUID REFERENCE = new UUID(0, 0);

		/** The empty date. */
		public static final LocalDateTime DATE = LocalDateTime.of(1, 1, 1, 0, 0);

		private Empty() {
		}

	}

}
