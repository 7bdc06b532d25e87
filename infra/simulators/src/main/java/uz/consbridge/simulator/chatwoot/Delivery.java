package uz.consbridge.simulator.chatwoot;

import java.time.Instant;

/**
 * What became of one webhook.
 *
 * @param id the delivery id it carried
 * @param event the event's name
 * @param subject the id of the conversation, message or contact
 * @param url where it went
 * @param outcome {@code sent} with a 2xx answer, {@code failed} or {@code dropped}
 * @param detail the status, or what went wrong
 * @param at when it ended
 */
public record Delivery(String id, String event, long subject, String url, Outcome outcome, String detail, Instant at) {

	/** How it ended. */
	public enum Outcome {

		/** Answered with 2xx. */
		SENT,
		/** Not answered, or otherwise; never repeated. */
		FAILED,
		/** Lost on purpose, or its subject was gone. */
		DROPPED

	}

}
