package uz.consbridge.simulator.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One request and what became of it.
 *
 * @param id counts from 1 in order of completion
 * @param at when it arrived
 * @param who the caller
 * @param method the HTTP method
 * @param path the decoded path
 * @param query the decoded query, empty when absent
 * @param body the request's body, cut at a bound
 * @param status the status sent, 0 when no answer was sent
 * @param millis how long it took, held answers included
 * @param fault the id of the fault that hit it, empty when none did
 * @param changes what it changed; empty means nothing
 * @param sent path and query as they were sent, percent-encoded
 * @param headers by lower-case name, secrets masked
 */
public record LedgerEntry(long id, Instant at, String who, String method, String path, String query, String body,
		int status, long millis, String fault, List<String> changes, String sent, Map<String, String> headers) {

	/** Whether the method changes something by its nature. */
	public boolean write() {
		return !this.method.equals("GET") && !this.method.equals("HEAD");
	}

	/** Whether something was in fact committed, answered or not. */
	public boolean committed() {
		return !this.changes.isEmpty();
	}

}
