package uz.consbridge.simulator.http;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The control calls under {@code /_sim}. They need no credential and are neither recorded
 * nor hit by faults. A simulator adds its own to {@link #router}.
 */
public final class ControlApi {

	private final Recording recording;

	private final Router router = new Router((call) -> Reply.text(404, "No such control call\n"));

	/**
	 * Creates the common calls.
	 * @param state what {@code GET /_sim/state} shows
	 * @param reset what {@code POST /_sim/reset} does besides forgetting the recording
	 */
	public ControlApi(Recording recording, Supplier<JsonNode> state, Runnable reset) {
		this.recording = recording;
		this.router.on("GET", "/_sim/health", (call) -> Reply.ok(Json.object().put("status", "UP")));
		this.router.on("GET", "/_sim/state", (call) -> Reply.ok(state.get()));
		this.router.on("POST", "/_sim/reset", (call) -> reset(reset));
		this.router.on("GET", "/_sim/ledger", (call) -> ledger(call.request()));
		this.router.on("DELETE", "/_sim/ledger", (call) -> done(recording.ledger()::clear));
		this.router.on("GET", "/_sim/violations",
				(call) -> Reply.ok(list(recording.violations().all(), ControlApi::json)));
		this.router.on("DELETE", "/_sim/violations", (call) -> done(recording.violations()::clear));
		this.router.on("GET", "/_sim/faults", (call) -> Reply.ok(list(recording.faults().all(), FaultJson::write)));
		this.router.on("POST", "/_sim/faults", (call) -> addFault(call.request()));
		this.router.on("DELETE", "/_sim/faults", (call) -> done(recording.faults()::clear));
		this.router.on("DELETE", "/_sim/faults/{id}",
				(call) -> done(() -> recording.faults().remove(call.variable("id"))));
	}

	/** Where further control calls are added; their paths begin with {@code /_sim/}. */
	public Router router() {
		return this.router;
	}

	private Reply addFault(Request request) {
		try {
			JsonNode order = request.json().orElseThrow(() -> new IllegalArgumentException("The body is not JSON"));
			return Reply.ok(Json.object().put("id", this.recording.faults().add(FaultJson.read(order))));
		}
		catch (IllegalArgumentException ex) {
			return Reply.json(400, Json.object().put("error", ex.getMessage()));
		}
	}

	private Reply ledger(Request request) {
		String method = request.parameter("method").orElse("");
		String path = request.parameter("path").orElse("");
		long after = request.parameter("after").map(Long::valueOf).orElse(0L);
		boolean committed = request.parameter("committed").map(Boolean::valueOf).orElse(false);
		List<LedgerEntry> entries = this.recording.ledger()
			.entries((entry) -> entry.id() > after && (method.isEmpty() || entry.method().equals(method))
					&& entry.path().contains(path) && (!committed || entry.committed()));
		return Reply.ok(list(entries, ControlApi::json));
	}

	private Reply reset(Runnable reset) {
		reset.run();
		return done(this.recording::clear);
	}

	private static Reply done(Runnable work) {
		work.run();
		return Reply.ok(Json.object().put("done", true));
	}

	private static <T> ArrayNode list(Collection<T> items, Function<T, JsonNode> toJson) {
		return Json.array(items.stream().map(toJson).toList());
	}

	private static JsonNode json(LedgerEntry entry) {
		return Json.object()
			.put("id", entry.id())
			.put("at", entry.at().toString())
			.put("who", entry.who())
			.put("method", entry.method())
			.put("path", entry.path())
			.put("query", entry.query())
			.put("sent", entry.sent())
			.put("body", entry.body())
			.put("status", entry.status())
			.put("millis", entry.millis())
			.put("fault", entry.fault())
			.set("changes", Json.of(entry.changes()));
	}

	private static JsonNode json(Violation violation) {
		return Json.object()
			.put("kind", violation.kind().name())
			.put("detail", violation.detail())
			.put("request", violation.request())
			.put("who", violation.who())
			.put("method", violation.method())
			.put("target", violation.target())
			.put("body", violation.body())
			.put("at", violation.at().toString());
	}

}
