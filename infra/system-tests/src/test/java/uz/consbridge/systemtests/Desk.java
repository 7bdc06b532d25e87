package uz.consbridge.systemtests;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The API as frontends and operators use it. */
final class Desk {

	private static final AtomicInteger CLIENTS = new AtomicInteger(10_000_000);

	private final SystemStack stack;

	Desk(SystemStack stack) {
		this.stack = stack;
	}

	/** Asks for an accounting consultation of a new client and returns its cons_id. */
	String ask(String question) {
		Json.Answer answer = create(question, Map.of("Prefer", "respond-async"));
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
		return answer.body().path("cons_id").asString();
	}

	Json.Answer create(String question, Map<String, String> headers) {
		int number = CLIENTS.incrementAndGet();
		Map<String, Object> client = Map.of("name", "Иван Примеров", "company_name", "ООО ПРИМЕР " + number,
				"phone_number", "+9989" + number, "email", "c" + number + "@example.uz", "org_inn", "3" + number,
				"subscriberId", Integer.toString(number));
		Map<String, Object> consultation = Map.of("consultation_type", "Консультация по ведению учёта", "lang", "ru",
				"comment", question, "importance", 3, "scheduled_at",
				Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString());
		return front("POST", "/create", Map.of("client", client, "consultation", consultation, "source", "SITE"),
				headers);
	}

	JsonNode read(String consId) {
		Json.Answer answer = front("GET", "/" + consId, Map.of(), Map.of());
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
		return answer.body();
	}

	boolean linked(String consId) {
		JsonNode consultation = front("GET", "/" + consId, Map.of(), Map.of()).body();
		return consultation.path("sync").path("chatwoot").asString("").equals("linked")
				&& consultation.path("sync").path("onec").asString("").equals("linked");
	}

	Json.Answer front(String method, String path, Object body, Map<String, String> headers) {
		Map<String, String> all = new HashMap<>(headers);
		all.put("X-Front-Secret", this.stack.secret("FRONT_SECRET"));
		return Json.ask(method, this.stack.url("api-gateway") + "/api/consultations" + path, all, body);
	}

	/** Dead letters waiting, of all groups. */
	List<JsonNode> deadLetters(String query) {
		JsonNode items = operate("GET", "/api/ops/dead-letters" + query).body().path("items");
		return items.valueStream().toList();
	}

	Json.Answer operate(String method, String path) {
		return operate(method, path, Map.of());
	}

	Json.Answer operate(String method, String path, Object body) {
		return Json.ask(method, this.stack.url("api-gateway") + path,
				Map.of("Authorization", "Bearer " + this.stack.secret("OPS_SECRET")), body);
	}

}
