package uz.consbridge.gateway.consultation;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a consultation's counterpart in an outside system is. */
public enum SyncState {

	/** There is none and there is to be none. */
	NOT_REQUIRED,

	/** It is to be made. */
	PENDING,

	/** It exists and is known. */
	LINKED,

	/** The system refused it for a business reason. */
	REJECTED,

	/** A decision about it waits as a dead letter. */
	PARKED;

	/** The word of the API and the database. */
	@JsonValue
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The state with the given word. */
	@JsonCreator
	public static SyncState of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	/** Whether decisions are carried out in the system at all. */
	public boolean wanted() {
		return this != NOT_REQUIRED;
	}

}
