package uz.consbridge.delivery;

/** Why a record was parked. */
public enum ParkReason {

	/** The record cannot be read. */
	MALFORMED,

	/** A handler failed in a way nobody foresaw. */
	HANDLER_BUG,

	/** The target answers others, yet keeps failing on this record. */
	TARGET_FAILS_ON_THIS,

	/** The target refuses the request as such: a bug of ours or a setting to mend. */
	REFUSED,

	/** It waits behind an earlier parked record of its key. */
	BLOCKED

}
