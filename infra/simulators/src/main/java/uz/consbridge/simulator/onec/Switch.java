package uz.consbridge.simulator.onec;

/** What nobody could check on the live base, or what a test wants harder. */
public enum Switch {

	/** What 1C silently tolerates is refused with 400. */
	STRICT(false),
	/** A Ref_Key sent on creation becomes the object's own. */
	REF_KEY_HONOURED(true),
	/**
	 * A second register record with the same key is refused with code 15, else it
	 * overwrites.
	 */
	DUPLICATE_RECORD_REFUSED(false),
	/** If-Match is compared with DataVersion. */
	IF_MATCH_HONOURED(false),
	/** Documents closed without consultation count towards the day's limit. */
	CLOSED_WITHOUT_COUNTS(false),
	/** The day's limit also holds for moving a document to another day. */
	LIMIT_ON_PATCH(true),
	/** A contact's presentation fills its number or address. */
	CONTACTS_FILLED(true);

	private final boolean usual;

	Switch(boolean usual) {
		this.usual = usual;
	}

	boolean usual() {
		return this.usual;
	}

}
