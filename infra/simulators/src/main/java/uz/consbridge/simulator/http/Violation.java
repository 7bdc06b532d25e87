package uz.consbridge.simulator.http;

import java.time.Instant;

/**
 * Something a careful client would not have sent.
 *
 * @param kind what is wrong with it
 * @param detail one sentence
 * @param request the ledger entry
 * @param who the caller
 * @param method the HTTP method
 * @param target path and query
 * @param body the request's body
 * @param at when
 */
public record Violation(Kind kind, String detail, long request, String who, String method, String target, String body,
		Instant at) {

	/** What can be wrong with a request. */
	public enum Kind {

		/** It breaks the protocol, or carries what the system silently ignores. */
		MALFORMED,
		/** A write that changes nothing. */
		REDUNDANT,
		/** A second thing with a mark that is already taken. */
		DUPLICATE

	}

}
