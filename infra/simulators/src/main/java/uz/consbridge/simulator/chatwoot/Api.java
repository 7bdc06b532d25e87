package uz.consbridge.simulator.chatwoot;

import java.util.Optional;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Call;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.Request;
import uz.consbridge.simulator.http.Router;
import uz.consbridge.simulator.http.View;
import uz.consbridge.simulator.http.Violation;

/** Registers endpoints, and does for each what all have in common. */
final class Api {

	private static final String BASE = "/api/v1/accounts/{account}";

	private final Router router;

	private final World world;

	private final Tokens tokens;

	Api(Router router, World world) {
		this.router = router;
		this.world = world;
		this.tokens = new Tokens(world);
	}

	/** An endpoint of the Application API that only reads, whatever its method. */
	void read(String method, String path, Shape shape, Reading action) {
		on(method, BASE + path, shape, this.tokens::user, (ask) -> look(ask, action));
	}

	/** An endpoint of the Application API that writes. */
	void write(String method, String path, Shape shape, Writing action) {
		on(method, BASE + path, shape, this.tokens::user,
				(ask) -> this.world.write(ask.caller(), ask.call(), (work) -> action.answer(ask, work)));
	}

	/** An endpoint of the Public API that only reads. */
	void publicRead(String method, String path, Shape shape, Reading action) {
		on(method, path, shape, (call) -> new Caller.Visitor(), (ask) -> look(ask, action));
	}

	/** An endpoint of the Public API that writes. */
	void publicWrite(String method, String path, Shape shape, Writing action) {
		on(method, path, shape, (call) -> new Caller.Visitor(),
				(ask) -> this.world.write(ask.caller(), ask.call(), (work) -> action.answer(ask, work)));
	}

	private Reply look(Ask ask, Reading action) {
		return this.world.store().read((view) -> action.answer(ask, view));
	}

	private void on(String method, String path, Shape shape, Function<Call, Caller> who, Function<Ask, Reply> action) {
		this.router.on(method, path, (call) -> {
			if (!this.world.throttle().admits()) {
				return Reply.text(429, "Retry later\n");
			}
			try {
				Caller caller = who.apply(call);
				call.by(caller.name());
				shape.access().check(caller);
				return action.apply(ask(call, caller, shape));
			}
			catch (Refused refused) {
				return refused.reply();
			}
		});
	}

	private static Ask ask(Call call, Caller caller, Shape shape) {
		Ask bare = new Ask(call, caller, Json.object());
		for (String name : call.request().query().keySet()) {
			String plain = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
			if (!shape.query().contains(plain)) {
				bare.malformed("Chatwoot ignores the query parameter '" + name + "' here");
			}
		}
		ObjectNode body = body(bare, call.request(), shape);
		Ask ask = new Ask(call, caller, body);
		ask.onlyFields(body, shape.fields(), call.request().method() + " " + call.request().path());
		return ask;
	}

	private static ObjectNode body(Ask bare, Request request, Shape shape) {
		if (!request.writes() || request.body().isBlank()) {
			return Json.object();
		}
		String type = request.header("Content-Type").orElse("");
		if (!type.startsWith("application/json")) {
			bare.malformed("The content type is '" + type + "'");
			return Json.object();
		}
		Optional<JsonNode> json = request.json();
		if (json.isEmpty()) {
			bare.call().violation(Violation.Kind.MALFORMED, "The body is not JSON");
			throw Refused.unreadable();
		}
		if (!(json.get() instanceof ObjectNode object)) {
			bare.malformed("The body is not a JSON object");
			return Json.object();
		}
		return (object.path(shape.wrapper()) instanceof ObjectNode inner) ? inner : object;
	}

	/** An action that only reads. */
	@FunctionalInterface
	interface Reading {

		Reply answer(Ask ask, View view);

	}

	/** An action that writes. */
	@FunctionalInterface
	interface Writing {

		Reply answer(Ask ask, Work work);

	}

}
