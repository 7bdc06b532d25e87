package uz.consbridge.stack.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import tools.jackson.databind.JsonNode;
import uz.consbridge.stack.run.StackState;
import uz.consbridge.stack.run.Waiting;

/**
 * Sends one consultation through all three systems and shows each step as it is seen
 * there.
 */
final class Journey {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Operator operator;

	private final Terminal terminal;

	private final String api;

	private final DemoChatwoot chatwoot;

	private final DemoOneC onec;

	private final Instant begun = Clock.systemUTC().instant();

	Journey(StackState state, Operator operator, Terminal terminal) {
		this.operator = operator;
		this.terminal = terminal;
		this.api = state.url("api-gateway").orElseThrow() + "/api/consultations";
		this.chatwoot = new DemoChatwoot(operator, state.chatwootUrl());
		this.onec = new DemoOneC(operator, state.odataUrl());
	}

	/** Whether every step was seen. */
	boolean show() {
		this.terminal.say("The journey of one consultation");
		Operator.Answer created = ask("POST", "/create", request(), Map.of("Prefer", "respond-async"));
		if (created.status() != 201) {
			this.terminal.say("  FAILED: not accepted, " + created.status() + " " + created.body());
			return false;
		}
		String id = created.body().path("cons_id").asString("");
		step("accepted", id);
		boolean arrived = await("conversation in Chatwoot", () -> text(read(id), "chatwoot_conversation_id"))
				&& await("document in 1C, with its number", () -> text(read(id), "number"));
		if (!arrived) {
			return false;
		}
		JsonNode consultation = read(id);
		long conversation = consultation.path("chatwoot_conversation_id").asLong();
		String document = consultation.path("cl_ref_key").asString("");
		arrived = await("the number shows in Chatwoot", () -> this.chatwoot.attribute(conversation, "number_con"));
		arrived &= redate(id, conversation, document);
		arrived &= rate(id, conversation, document);
		arrived &= resolve(id, conversation, document);
		this.terminal.say(arrived ? "Everything arrived." : "Something did not arrive; see the logs.");
		return arrived;
	}

	private boolean redate(String id, long conversation, String document) {
		Instant later = this.begun.plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
		ask("POST", "/" + id + "/redates", Map.of("new_date", later.toString(), "comment", "client asked"), Map.of());
		return await("redate: a note in Chatwoot", () -> this.chatwoot.notes(conversation, 1))
				&& await("redate: a register record in 1C",
						() -> this.onec.record("РегистрацияПереносаКонсультации", "ДокументОбращения_Key", document));
	}

	private boolean rate(String id, long conversation, String document) {
		ask("POST", "/" + id + "/ratings", Map.of("answers", List.of(Map.of("question_number", 1, "rating", 5))),
				Map.of());
		return await("rating: a note in Chatwoot", () -> this.chatwoot.notes(conversation, 2))
				&& await("rating: a register record in 1C",
						() -> this.onec.record("ОценкаКонсультацийПоЗаявкам", "Обращение_Key", document));
	}

	private boolean resolve(String id, long conversation, String document) {
		this.chatwoot.resolve(conversation);
		step("a consultant resolves the conversation in Chatwoot", "");
		return await("the status arrives in Postgres",
				() -> Optional.of(read(id).path("status").asString("")).filter("resolved"::equals))
				&& await("the end arrives in 1C", () -> this.onec.end(document));
	}

	private JsonNode read(String id) {
		return ask("GET", "/" + id, Map.of(), Map.of()).body();
	}

	private Operator.Answer ask(String method, String path, Object body, Map<String, String> headers) {
		Map<String, String> all = new HashMap<>(headers);
		all.put("X-Front-Secret", this.operator.secret("FRONT_SECRET"));
		return this.operator.ask(method, this.api + path, all, body);
	}

	private boolean await(String what, Supplier<Optional<String>> look) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		Optional<String> seen = look.get();
		while (seen.isEmpty() && System.nanoTime() < deadline) {
			Waiting.aMoment();
			seen = look.get();
		}
		if (seen.isPresent()) {
			step(what, seen.get());
		}
		else {
			this.terminal.say("  FAILED: " + what + ": not seen within " + PATIENCE.toSeconds() + " s");
		}
		return seen.isPresent();
	}

	private void step(String what, String detail) {
		double seconds = Duration.between(this.begun, Clock.systemUTC().instant()).toMillis() / 1000.0;
		this.terminal.say(String.format("  %6.1f s  %-48s %s", seconds, what, detail));
	}

	private static Optional<String> text(JsonNode node, String member) {
		String text = node.path(member).asString("");
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

	private static Map<String, Object> request() {
		int number = ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
		Map<String, Object> client = Map.of("name", "Dilnoza Karimova", "company_name", "Demo MChJ", "phone_number",
				"+9989" + number, "email", "demo" + number + "@example.uz", "org_inn", "3" + number, "subscriberId",
				Integer.toString(number));
		Map<String, Object> consultation = Map.of("consultation_type", "Консультация по ведению учёта", "lang", "ru",
				"comment", "How do I close the month?", "topic", "Closing the month", "importance", 2, "scheduled_at",
				Clock.systemUTC().instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS).toString());
		return Map.of("client", client, "consultation", consultation, "source", "SITE");
	}

}
