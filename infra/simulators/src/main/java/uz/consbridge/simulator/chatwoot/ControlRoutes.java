package uz.consbridge.simulator.chatwoot;

import java.time.Duration;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Call;
import uz.consbridge.simulator.http.Handler;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.Router;

/** {@link Control}, webhook behaviour and limits as calls under {@code /_sim}. */
final class ControlRoutes {

	private final Control control;

	private final Webhooks webhooks;

	private final Throttle throttle;

	private ControlRoutes(Control control, Webhooks webhooks, Throttle throttle) {
		this.control = control;
		this.webhooks = webhooks;
		this.throttle = throttle;
	}

	static void register(Router router, Control control, Webhooks webhooks, Throttle throttle) {
		ControlRoutes routes = new ControlRoutes(control, webhooks, throttle);
		router.on("GET", "/_sim/conversations", (call) -> Reply.ok(control.conversations()));
		router.on("GET", "/_sim/conversations/{id}", on((call) -> control.conversation(id(call))));
		router.on("GET", "/_sim/contacts", (call) -> Reply.ok(control.contacts()));
		router.on("POST", "/_sim/conversations/{id}/csat", on((call) -> control.csat(id(call),
				body(call).path("rating").asInt(5), Fields.text(body(call), "feedback"))));
		router.on("POST", "/_sim/conversations/{id}/typing", on(routes::typing));
		router.on("POST", "/_sim/conversations/{id}/messages", on(routes::message));
		router.on("POST", "/_sim/contacts/{id}", on((call) -> control.contact(id(call), body(call))));
		router.on("GET", "/_sim/webhooks", (call) -> Reply.ok(routes.webhooks()));
		router.on("POST", "/_sim/webhooks", on(routes::configure));
		router.on("GET", "/_sim/deliveries",
				(call) -> Reply.ok(Json.array(webhooks.deliveries().stream().map(ControlRoutes::json).toList())));
		router.on("POST", "/_sim/limits", on(routes::limits));
	}

	private static Handler on(Function<Call, JsonNode> action) {
		return (call) -> {
			try {
				return Reply.ok(action.apply(call));
			}
			catch (Refused refused) {
				return refused.reply();
			}
		};
	}

	private JsonNode typing(Call call) {
		ObjectNode body = body(call);
		return this.control.typing(id(call), body.path("on").asBoolean(true), customer(body),
				body.path("private").asBoolean(false));
	}

	private JsonNode message(Call call) {
		ObjectNode body = body(call);
		return this.control.message(id(call), Fields.text(body, "content"), customer(body),
				body.path("private").asBoolean(false));
	}

	private JsonNode configure(Call call) {
		ObjectNode body = body(call);
		WebhookSettings now = this.webhooks.settings();
		this.webhooks.configure(new WebhookSettings(body.path("dropPercent").asInt(now.dropPercent()),
				body.path("duplicatePercent").asInt(now.duplicatePercent()), millis(body, "maxDelayMs", now.maxDelay()),
				body.path("seed").asLong(now.seed()), body.path("atEvent").asBoolean(now.atEvent()),
				millis(body, "timeoutMs", now.timeout()), millis(body, "botPauseMs", now.botPause())));
		return webhooks();
	}

	private JsonNode webhooks() {
		WebhookSettings now = this.webhooks.settings();
		return Json.object()
			.put("dropPercent", now.dropPercent())
			.put("duplicatePercent", now.duplicatePercent())
			.put("maxDelayMs", now.maxDelay().toMillis())
			.put("seed", now.seed())
			.put("atEvent", now.atEvent())
			.put("timeoutMs", now.timeout().toMillis())
			.put("botPauseMs", now.botPause().toMillis())
			.put("pending", this.webhooks.pending());
	}

	private JsonNode limits(Call call) {
		this.throttle.limit(body(call).path("requestsPerMinute").asInt(0));
		return Json.object().put("requestsPerMinute", this.throttle.limit());
	}

	private static ObjectNode json(Delivery delivery) {
		return Json.object()
			.put("id", delivery.id())
			.put("event", delivery.event())
			.put("subject", delivery.subject())
			.put("url", delivery.url())
			.put("outcome", delivery.outcome().name())
			.put("detail", delivery.detail())
			.put("at", delivery.at().toString());
	}

	private static boolean customer(ObjectNode body) {
		return !Fields.text(body, "by").equals("agent");
	}

	private static Duration millis(ObjectNode body, String field, Duration otherwise) {
		return Duration.ofMillis(body.path(field).asLong(otherwise.toMillis()));
	}

	private static ObjectNode body(Call call) {
		return call.request().json().map((body) -> (ObjectNode) body).orElseGet(Json::object);
	}

	private static long id(Call call) {
		return Long.parseLong(call.variable("id"));
	}

}
