package uz.consbridge.gateway.consultation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CreationHttpTests {

	private static final String CREATE = "/api/consultations/create";

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api front = this.gateway.front();

	private final Api async = this.front.with("Prefer", "respond-async");

	@Test
	void answersWithTheConsultationAndItsPlace() {
		Api.Answer answer = this.async.post(CREATE, Bodies.creation(Bodies.ACCOUNTING,
				",\"topic\":\"VAT\",\"importance\":3,\"lang\":\"uz\",\"tags\":[\"a\"],\"custom_attributes\":{\"k\":1}"));

		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		String consId = answer.text("/cons_id");
		assertThat(UUID.fromString(consId).version()).isEqualTo(7);
		assertThat(answer.header("Location")).isEqualTo("/api/consultations/" + consId);
		assertThat(answer.body().propertyNames()).containsExactlyInAnyOrder("cons_id", "client_id", "status", "number",
				"cl_ref_key", "chatwoot_conversation_id", "chatwoot_source_id", "chatwoot_pubsub_token", "sync",
				"consultation");
		assertThat(answer.text("/sync/chatwoot")).isEqualTo("pending");
		assertThat(answer.text("/sync/onec")).isEqualTo("pending");
		assertThat(answer.text("/consultation/consultation_type")).isEqualTo("Консультация по ведению учёта");
		assertThat(answer.text("/consultation/lang")).isEqualTo("uz");
		assertThat(answer.text("/consultation/source")).isEqualTo("SITE");
		assertThat(answer.text("/consultation/topic")).isEqualTo("VAT");
		assertThat(answer.body().at("/consultation/importance").asInt()).isEqualTo(3);
		assertThat(this.front.get(answer.header("Location")).body()).isEqualTo(answer.body().get("consultation"));
	}

	@Test
	void waitsForTheCounterpartsUnlessAskedNotTo() {
		String topic = UUID.randomUUID().toString();
		CompletableFuture<Api.Answer> waiting = CompletableFuture.supplyAsync(() -> this.front.with("Prefer", "wait=8")
			.post(CREATE, Bodies.creation(Bodies.SUPPORT, ",\"topic\":\"" + topic + "\"")));
		String pending = await().atMost(Duration.ofSeconds(5))
			.until(() -> consIdOf(topic), (consId) -> !consId.isEmpty());
		Instant linkedAt = Instant.now();
		this.gateway.jdbc()
			.sql("update cons.consultations set sync_chatwoot = 'linked', chatwoot_conversation_id = 4711"
					+ " where cons_id = ?::uuid")
			.param(pending)
			.update();

		Api.Answer answer = waiting.join();

		assertThat(answer.status()).isEqualTo(201);
		assertThat(answer.text("/cons_id")).isEqualTo(pending);
		assertThat(answer.text("/sync/chatwoot")).isEqualTo("linked");
		assertThat(answer.body().at("/chatwoot_conversation_id").asInt()).isEqualTo(4711);
		assertThat(Duration.between(linkedAt, Instant.now())).isLessThan(Duration.ofSeconds(3));
		assertThat(this.front.get("/api/consultations/4711").text("/cons_id")).isEqualTo(pending);
	}

	@Test
	void stopsWaitingWhenTheTimeIsOver() {
		Instant before = Instant.now();
		Api.Answer answer = this.front.with("Prefer", "wait=1").post(CREATE, Bodies.creation(Bodies.SUPPORT, ""));
		assertThat(answer.text("/sync/chatwoot")).isEqualTo("pending");
		assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofSeconds(3));
	}

	@Test
	void theSameKeyAndBodyCreateOnce() {
		Api keyed = this.async.with("Idempotency-Key", UUID.randomUUID().toString());
		String body = Bodies.creation(Bodies.SUPPORT, "");
		Api.Answer first = keyed.post(CREATE, body);
		Api.Answer second = keyed.post(CREATE, body);

		assertThat(second.status()).isEqualTo(201);
		assertThat(second.text("/cons_id")).isEqualTo(first.text("/cons_id"));
		Api.Answer other = keyed.post(CREATE, body.replace("How?", "Why?"));
		problem(other, 422);
		assertThat(other.wrongFields()).containsExactly("Idempotency-Key");
		problem(this.async.with("Idempotency-Key", "k".repeat(256)).post(CREATE, body), 422);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "priority|0", "importance|0", "importance|4", "importance|2.5", "lang|\"en\"",
			"consultation_type|\"Other\"", "online_question|\"12\"", "online_question_cat|\"x\"",
			"scheduled_at|\"tomorrow\"", "scheduled_at|\"2026-13-01T00:00:00Z\"", "tags|\"one\"", "comment|{}" })
	void schemaErrorsNameTheMember(String member, String value) {
		Api.Answer answer = this.async.post(CREATE,
				"{%s,\"consultation\":{\"%s\":%s}}".formatted(Bodies.newOwner(), member, value));
		problem(answer, 422);
		assertThat(answer.wrongFields()).containsExactly("consultation." + member);
	}

	@Test
	void textsAreBounded() {
		problem(this.async.post(CREATE, Bodies.creation(Bodies.SUPPORT, ",\"topic\":\"" + "x".repeat(256) + "\"")),
				422);
		assertThat(this.async.post(CREATE, Bodies.creation(Bodies.SUPPORT, ",\"topic\":\"" + "x".repeat(255) + "\""))
			.status()).isEqualTo(201);
		Api.Answer client = this.async.post(CREATE,
				"{\"client\":{\"phone_number\":\"" + "1".repeat(51) + "\"},\"consultation\":{}}");
		assertThat(client.wrongFields()).containsExactly("client.phone_number");
	}

	@Test
	void onlyChannelsOfTheApiMayBeNamed() {
		String body = Bodies.creation(Bodies.SUPPORT, "");
		assertThat(this.async.post(CREATE, body.replaceFirst("\\{", "{\"source\":\"telegram\","))
			.text("/consultation/source")).isEqualTo("TELEGRAM");
		assertThat(this.async.post(CREATE, body.replaceFirst("\\{", "{\"source\":\"ONEC\",")).wrongFields())
			.containsExactly("source");
	}

	@Test
	void businessRulesAnswer400AndNameTheMember() {
		problem(this.async.post(CREATE, "{\"consultation\":{}}"), 400);
		Api.Answer phone = this.async.post(CREATE,
				"{\"client\":{\"name\":\"Anna\"},\"consultation\":{\"consultation_type\":\"Техническая поддержка\"}}");
		problem(phone, 400);
		Api.Answer manager = this.async.post(CREATE, Bodies.creation(Bodies.SUPPORT, ",\"manager_key\":\"FRONT\""));
		problem(manager, 400);
		assertThat(manager.wrongFields()).containsExactly("consultation.manager_key");
		Api.Answer far = this.async.post(CREATE, Bodies.creation(Bodies.ACCOUNTING,
				",\"scheduled_at\":\"" + Instant.now().plus(Duration.ofDays(40)) + "\""));
		problem(far, 400);
		assertThat(far.wrongFields()).containsExactly("consultation.scheduled_at");
		problem(this.async.post(CREATE, "{\"consultation\":{\"client_id\":\"x\"}}"), 400);
		problem(this.async.post(CREATE, "{\"consultation\":{\"client_id\":\"" + UUID.randomUUID() + "\"}}"), 404);
	}

	@Test
	void limitsAnswer409And429() {
		String client = Bodies.newOwner();
		assertThat(this.async.post(CREATE, Bodies.creation(client, Bodies.SUPPORT, "")).status()).isEqualTo(201);
		problem(this.async.post(CREATE, Bodies.creation(client, Bodies.SUPPORT, "")), 409);
		String tomorrow = ",\"scheduled_at\":\"" + Instant.now().plus(Duration.ofDays(1)) + "\"";
		for (int count = 0; count < 3; count++) {
			assertThat(this.async.post(CREATE, Bodies.creation(client, Bodies.ACCOUNTING, tomorrow)).status())
				.isEqualTo(201);
		}
		Api.Answer fourth = this.async.post(CREATE, Bodies.creation(client, Bodies.ACCOUNTING, tomorrow));
		problem(fourth, 429);
		assertThat(fourth.header("Retry-After")).isNotEmpty();
	}

	@Test
	void unknownMembersAreIgnoredAndTimesRead() {
		Instant when = Instant.parse("2026-11-24T05:00:00Z");
		Instant soon = Instant.now().plus(Duration.ofDays(2));
		String day = soon.toString().substring(0, 10);
		Api.Answer answer = this.async.post(CREATE, Bodies.creation(Bodies.ACCOUNTING,
				",\"unknown\":{\"x\":1},\"scheduled_at\":\"" + day + "T10:00:00:00+05:00\""));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		assertThat(answer.text("/consultation/start_date")).isEqualTo(day + when.toString().substring(10));
	}

	@Test
	void eachClientMayCreateOnlySoOften() {
		try (RunningGateway limited = RunningGateway.start("consbridge.limits.create-per-minute=2",
				"consbridge.limits.per-minute=3")) {
			Api caller = limited.front().with("Prefer", "respond-async");
			String client = Bodies.newOwner();
			caller.post(CREATE, Bodies.creation(client, Bodies.SUPPORT, ""));
			caller.post(CREATE, Bodies.creation(client, Bodies.SUPPORT, ""));
			Api.Answer third = caller.post(CREATE, Bodies.creation(client, Bodies.SUPPORT, ""));
			problem(third, 429);
			assertThat(Integer.parseInt(third.header("Retry-After"))).isBetween(1, 60);
			assertThat(caller.post(CREATE, Bodies.creation(Bodies.SUPPORT, "")).status()).isEqualTo(201);
			for (int count = 0; count < 3; count++) {
				assertThat(caller.get("/api/consultations/1").status()).isEqualTo(404);
			}
			problem(caller.get("/api/consultations/1"), 429);
			assertThat(limited.api().get("/api/health").status()).isEqualTo(200);
		}
	}

	private String consIdOf(String topic) {
		return this.gateway.jdbc()
			.sql("select cons_id::text from cons.consultations where topic = ?")
			.param(topic)
			.query(String.class)
			.optional()
			.orElse("");
	}

	private static void problem(Api.Answer answer, int status) {
		JsonNode body = answer.body();
		assertThat(answer.status()).as(body.toString()).isEqualTo(status);
		assertThat(answer.isProblem()).as(body.toString()).isTrue();
	}

}
