package uz.consbridge.simulator.http;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param contentType empty for none
 * @param headers further headers
 * @param body the body as text
 */
public record Reply(int status, String contentType, Map<String, String> headers, String body) {

	/** An answer with a JSON body. */
	public static Reply json(int status, JsonNode body) {
		return new Reply(status, "application/json; charset=utf-8", Map.of(), body.toString());
	}

	/** 200 with a JSON body. */
	public static Reply ok(JsonNode body) {
		return json(200, body);
	}

	/** An answer with a plain text body. */
	public static Reply text(int status, String body) {
		return of(status, "text/plain; charset=utf-8", body);
	}

	/** An answer with a text body of any type. */
	public static Reply of(int status, String contentType, String body) {
		return new Reply(status, contentType, Map.of(), body);
	}

	/** An answer without a body. */
	public static Reply empty(int status) {
		return new Reply(status, "", Map.of(), "");
	}

	/** The same answer with one more header. */
	public Reply with(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.headers);
		more.put(name, value);
		return new Reply(this.status, this.contentType, more, this.body);
	}

	/** The same answer with another body. */
	public Reply withBody(String other) {
		return new Reply(this.status, this.contentType, this.headers, other);
	}

}
