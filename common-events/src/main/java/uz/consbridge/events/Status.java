package uz.consbridge.events;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Status of a consultation. */
public enum Status {

	NEW, OPEN, PENDING, OTHER, RESOLVED, CLOSED, CANCELLED;

	/** The word used in the API, in events and in the database. */
	@JsonValue
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The status with the given word.
	 * @throws IllegalArgumentException if there is none
	 */
	@JsonCreator
	public static Status of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	/** Whether the consultation has ended: nothing but {@link #allows} leads on. */
	public boolean terminal() {
		return switch (this) {
			case RESOLVED, CLOSED, CANCELLED -> true;
			case NEW, OPEN, PENDING, OTHER -> false;
		};
	}

	/**
	 * The terminal guard. {@code cancelled} and {@code closed} are final;
	 * {@code resolved} may still become {@code closed}, but only when 1C closes it.
	 */
	public boolean allows(Status next, Origin by) {
		if (this == next) {
			return false;
		}
		return !terminal() || (this == RESOLVED && next == CLOSED && by == Origin.ONEC);
	}

}
