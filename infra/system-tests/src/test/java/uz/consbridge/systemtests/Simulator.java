package uz.consbridge.systemtests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** The control API that both simulators share. */
final class Simulator {

	private final SystemStack stack;

	private final String part;

	Simulator(SystemStack stack, String part) {
		this.stack = stack;
		this.part = part;
	}

	static Simulator chatwoot(SystemStack stack) {
		return new Simulator(stack, "chatwoot-simulator");
	}

	static Simulator onec(SystemStack stack) {
		return new Simulator(stack, "onec-simulator");
	}

	String url() {
		return this.stack.url(this.part);
	}

	/**
	 * Orders a misbehaviour; {@code options} as in the control API, for example
	 * {@code times}.
	 */
	void fault(String kind, Map<String, Object> options) {
		Map<String, Object> order = new HashMap<>(options);
		order.put("kind", kind);
		Json.Answer answer = Json.ask("POST", url() + "/_sim/faults", Map.of(), order);
		if (answer.status() != 200) {
			throw new IllegalStateException("Fault refused: " + answer.body());
		}
	}

	/** Has the control API do something. */
	void order(String path, Map<String, Object> order) {
		Json.Answer answer = Json.ask("POST", url() + path, Map.of(), order);
		if (answer.status() != 200) {
			throw new IllegalStateException("Order refused: " + answer.body());
		}
	}

	/** What the control API shows. */
	JsonNode look(String path) {
		return Json.ask("GET", url() + path, Map.of(), Map.of()).body();
	}

	/** Misbehaviours ordered for a number of times that have not hit as often yet. */
	List<JsonNode> faults() {
		return look("/_sim/faults").valueStream().toList();
	}

	void behave() {
		Json.ask("DELETE", url() + "/_sim/faults", Map.of(), Map.of());
	}

	List<JsonNode> violations() {
		return Json.ask("GET", url() + "/_sim/violations", Map.of(), Map.of()).body().valueStream().toList();
	}

	/**
	 * Requests that committed a change, with this method and a path containing the text.
	 */
	List<JsonNode> committed(String method, String path) {
		return ledger("committed=true&method=" + method, path);
	}

	/** Requests with this method and a path containing the text, once answered. */
	List<JsonNode> requested(String method, String path) {
		return ledger("method=" + method, path);
	}

	private List<JsonNode> ledger(String options, String path) {
		String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8);
		return Json.ask("GET", url() + "/_sim/ledger?" + options + "&path=" + encoded, Map.of(), Map.of())
			.body()
			.valueStream()
			.toList();
	}

	JsonNode state() {
		return Json.ask("GET", url() + "/_sim/state", Map.of(), Map.of()).body();
	}

}
