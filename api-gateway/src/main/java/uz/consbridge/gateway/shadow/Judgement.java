package uz.consbridge.gateway.shadow;

import java.util.Map;

/**
 * What a report or an outcome means.
 *
 * @param shadow the shadow from now on
 * @param changes the fields changed in the system itself
 * @param echoes number of fields that only showed what is known or decided
 * @param stale number of fields that showed something older
 * @param waiting number of fields whose meaning depends on an outcome still to come
 */
public record Judgement(Shadow shadow, Map<String, Change> changes, int echoes, int stale, int waiting) {

	/** The word for the log of reports. */
	public String verdict() {
		if (!this.changes.isEmpty()) {
			return "change";
		}
		if (this.waiting > 0) {
			return "waiting";
		}
		return (this.stale > 0) ? "stale" : "echo";
	}

	/**
	 * A field changed in the system itself.
	 *
	 * @param from what it was known to hold before
	 */
	public record Change(String from, String to) {

	}

}
