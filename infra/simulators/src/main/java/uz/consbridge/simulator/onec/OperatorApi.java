package uz.consbridge.simulator.onec;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Call;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;
import uz.consbridge.simulator.http.Router;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Model;
import uz.consbridge.simulator.onec.model.Row;
import uz.consbridge.simulator.onec.query.Query;
import uz.consbridge.simulator.onec.query.QueryString;
import uz.consbridge.simulator.onec.query.Refusal;
import uz.consbridge.simulator.onec.store.Wire;

/** The operator's actions as control calls under {@code /_sim/onec}. */
final class OperatorApi {

	private final OneCSimulator simulator;

	private final BetweenPages between;

	private final BaseClock clock;

	OperatorApi(OneCSimulator simulator, BetweenPages between, BaseClock clock) {
		this.simulator = simulator;
		this.between = between;
		this.clock = clock;
	}

	void routes(Router router) {
		router.on("GET", "/_sim/onec/switches", (call) -> Reply.ok(this.simulator.switches().json()));
		router.on("GET", "/_sim/onec/rows/{entity}", this::rows);
		router.on("GET", "/_sim/onec/rows/{entity}/{key}", this::row);
		router.on("POST", "/_sim/onec/{action}", this::act);
	}

	private Reply rows(Call call) {
		EntityType type = Model.get(call.variable("entity"));
		Query query = Query.parse(type, QueryString.parse(call.request().rawQuery()));
		return Reply.ok(Json.array(this.simulator.base().page(type, query).stream().map(Wire::write).toList()));
	}

	private Reply row(Call call) {
		return this.simulator.operator()
			.find(call.variable("entity"), call.variable("key"))
			.map((row) -> Reply.ok(Wire.write(row)))
			.orElseGet(() -> Reply.json(404, Json.object().put("error", "no such row")));
	}

	private Reply act(Call call) {
		JsonNode order = call.request().body().isEmpty() ? Json.object() : call.request().json().orElse(null);
		if (order == null) {
			return refused("the body is not JSON");
		}
		try {
			return Reply.ok(act(call.variable("action"), order));
		}
		catch (IllegalArgumentException | Refusal ex) {
			return refused(String.valueOf(ex.getMessage()));
		}
	}

	private static Reply refused(String why) {
		return Reply.json(400, Json.object().put("error", why));
	}

	private JsonNode act(String action, JsonNode order) {
		return switch (action) {
			case "switches" -> {
				this.simulator.switches().apply(order);
				yield this.simulator.switches().json();
			}
			case "clock" -> {
				this.clock.shift(Duration.ofSeconds(order.path("offset_seconds").asLong()));
				yield Json.object().put("now", RowJson.text(this.clock.now()));
			}
			case "generate" -> this.simulator.generate(Generator.Amounts.of(order));
			case "between-pages" -> later(order);
			case "delete" -> {
				this.simulator.operator().delete(text(order, "entity"), text(order, "key"));
				yield Json.object().put("done", true);
			}
			case "delete-document" -> {
				this.simulator.operator().deleteDocument(guid(order, "document"));
				yield Json.object().put("done", true);
			}
			default -> Wire.write(changed(action, order));
		};
	}

	private JsonNode later(JsonNode order) {
		String action = text(order, "action");
		this.between.add(text(order, "entity"), order.path("pages").asInt(1), () -> act(action, order.path("order")));
		return Json.object().put("done", true);
	}

	private Row changed(String action, JsonNode order) {
		Operator operator = this.simulator.operator();
		return switch (action) {
			case "create" -> operator.save(Wire.apply(Row.empty(Model.get(text(order, "entity"))), values(order)));
			case "change" -> {
				Row before = operator.find(text(order, "entity"), text(order, "key"))
					.orElseThrow(() -> new IllegalArgumentException("no such row"));
				yield operator.replace(before, Wire.apply(before, values(order)));
			}
			case "contractor" -> operator
				.contractor(
						operator.addContractor(order.path("code").asLong(), text(order, "inn"), text(order, "company")))
				.orElseThrow();
			case "document" -> operator.document(operator.addDocument(guid(order, "contractor"), guid(order, "manager"),
					time(order, "planned", operator.now().plusHours(2))))
				.orElseThrow();
			case "queue" -> operator.closeQueue(guid(order, "manager"), LocalDate.parse(text(order, "day")),
					order.path("closed").asBoolean(true));
			default -> changed(action, guid(order, "document"), order);
		};
	}

	private Row changed(String action, UUID document, JsonNode order) {
		Operator operator = this.simulator.operator();
		String comment = order.path("comment").asString("");
		return switch (action) {
			case "stamp" -> operator.stamp(document, time(order, "at", operator.now()));
			case "take" -> operator.take(document, guid(order, "manager"));
			case "close" -> operator.close(document, time(order, "end", operator.now()));
			case "close-without" -> operator.closeWithout(document);
			case "reassign" ->
				order.path("as_new").asBoolean(false) ? operator.reassignAsNew(document, guid(order, "manager"))
						: operator.reassign(document, guid(order, "manager"));
			case "mark-deleted" -> operator.markDeleted(document, order.path("marked").asBoolean(true));
			case "call" -> operator.call(document, order.has("manager") ? guid(order, "manager") : null,
					time(order, "at", operator.now()));
			case "redate" -> operator.redate(document, time(order, "planned", operator.now().plusDays(1)), comment);
			case "rate" ->
				operator.rate(document, order.path("question").asLong(1), order.path("rating").asLong(5), comment);
			default -> throw new IllegalArgumentException("no such action: " + action);
		};
	}

	private static JsonNode values(JsonNode order) {
		return order.path("values");
	}

	private static String text(JsonNode order, String name) {
		String text = order.path(name).asString("");
		if (text.isEmpty()) {
			throw new IllegalArgumentException(name + " is missing");
		}
		return text;
	}

	private static UUID guid(JsonNode order, String name) {
		return UUID.fromString(text(order, name));
	}

	private static LocalDateTime time(JsonNode order, String name, LocalDateTime otherwise) {
		return order.has(name) ? LocalDateTime.parse(text(order, name)) : otherwise;
	}

}
