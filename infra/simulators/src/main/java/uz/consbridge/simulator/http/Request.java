package uz.consbridge.simulator.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/**
 * A request as received, its body read completely.
 *
 * @param method upper-case
 * @param rawPath the path as sent, percent-encoded
 * @param path the decoded path
 * @param rawQuery the query as sent, empty when absent
 * @param query the decoded query, in order
 * @param headers by lower-case name, first value of each
 * @param body the body as UTF-8 text
 */
public record Request(String method, String rawPath, String path, String rawQuery, Map<String, List<String>> query,
		Map<String, String> headers, String body) {

	/** The header's first value; names are compared without case. */
	public Optional<String> header(String name) {
		return Optional.ofNullable(this.headers.get(name.toLowerCase(Locale.ROOT)));
	}

	/** The first value of a query parameter. */
	public Optional<String> parameter(String name) {
		List<String> values = this.query.get(name);
		return (values == null || values.isEmpty()) ? Optional.empty() : Optional.of(values.getFirst());
	}

	/** All values of a query parameter. */
	public List<String> parameters(String name) {
		return this.query.getOrDefault(name, List.of());
	}

	/** The body as JSON; empty when it is not. */
	public Optional<JsonNode> json() {
		return Json.parse(this.body);
	}

	/** Whether the method changes something by its nature. */
	public boolean writes() {
		return !this.method.equals("GET") && !this.method.equals("HEAD") && !this.method.equals("OPTIONS");
	}

	/** Path and query as they were sent. */
	String sent() {
		return this.rawQuery.isEmpty() ? this.rawPath : this.rawPath + "?" + this.rawQuery;
	}

	/** The headers without the secrets; of credentials the kind is left. */
	Map<String, String> maskedHeaders() {
		Map<String, String> masked = new TreeMap<>(this.headers);
		masked.replaceAll((name, value) -> switch (name) {
			case "authorization" -> value.replaceFirst(" .*", " ***");
			case "api-access-token", "api_access_token" -> "***";
			default -> value;
		});
		return Map.copyOf(masked);
	}

	/** Decoded path and query, as faults match it and the ledger shows it. */
	public String target() {
		return this.rawQuery.isEmpty() ? this.path : this.path + "?" + Urls.decode(this.rawQuery);
	}

}
