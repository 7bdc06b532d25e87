package uz.consbridge.gateway.consultation.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** Defects the predecessor had at its REST interface; each must never come back. */
class DefectHttpTests {

	private static final String CLIENTS = "/api/clients";

	private static final String CREATE = "/api/consultations/create";

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api front = this.gateway.front().with("Prefer", "respond-async");

	private final String owner = Bodies.newOwner();

	private final String planned = ",\"scheduled_at\":\"%s\""
		.formatted(Instant.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(7)));

	@Test
	void bug5WithoutAQuestionNobodyStandsInAQueue() {
		for (String type : new String[] { Bodies.SUPPORT, Bodies.ACCOUNTING }) {
			String consId = create(type, "").text("/cons_id");
			Api.Answer info = this.front.get("/api/managers/consultations/" + consId + "/queue-info");
			assertThat(info.status()).isEqualTo(200);
			assertThat(info.body().path("queue_position").isNull()).isTrue();
			assertThat(info.body().path("manager_key").isNull()).isTrue();
		}
	}

	@Test
	void bug7TheLanguageIsTheOneGivenElseTheQuestionsElseRussian() {
		String question = UUID.randomUUID().toString();
		this.gateway.jdbc()
			.sql("insert into dict.online_question (ref_key, description, language) values (?, 'Savol', 'uz')")
			.param(question)
			.update();
		String asked = ",\"online_question\":\"" + question + "\"";
		assertThat(create(Bodies.ACCOUNTING, asked).text("/consultation/lang")).isEqualTo("uz");
		assertThat(create(Bodies.ACCOUNTING, asked + ",\"lang\":\"RU\"").text("/consultation/lang")).isEqualTo("ru");
		assertThat(create(Bodies.ACCOUNTING, ",\"lang\":\"Uz\"").text("/consultation/lang")).isEqualTo("uz");
		assertThat(create(Bodies.ACCOUNTING, "").text("/consultation/lang")).isEqualTo("ru");
	}

	@Test
	void e1TheSpellingOfTheTypeDoesNotSwitchTheDailyLimitOff() {
		for (String type : new String[] { "Консультация по ведению учета", "Консультация по ведению учёта",
				"консультация по ведению УЧЕТА" }) {
			Api.Answer answer = create(type, this.planned);
			assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
			assertThat(answer.text("/consultation/consultation_type")).isEqualTo("Консультация по ведению учёта");
		}
		Api.Answer fourth = create("Консультация по ведению учета", this.planned);
		assertThat(fourth.status()).isEqualTo(429);
		assertThat(fourth.header("Retry-After")).isNotBlank();
	}

	@Test
	void e2RefusalsKeepTheirStatus() {
		assertThat(this.front
			.post(CREATE, "{\"consultation\":{\"client_id\":\"" + UUID.randomUUID() + "\",\"comment\":\"?\"}}")
			.status()).isEqualTo(404);
		assertThat(this.front.post(CREATE, "{\"consultation\":{\"client_id\":\"x\",\"comment\":\"?\"}}").status())
			.isEqualTo(400);
		assertThat(create(Bodies.SUPPORT, "").status()).isEqualTo(201);
		assertThat(create(Bodies.SUPPORT, "").status()).isEqualTo(409);
	}

	@Test
	void e3TheSimpleCreationWorks() {
		String client = create(Bodies.ACCOUNTING, "").text("/client_id");
		Api.Answer simple = this.front.post("/api/consultations/simple",
				"{\"client_id\":\"" + client + "\",\"comment\":\"?\"}");
		assertThat(simple.status()).isEqualTo(201);
		assertThat(simple.text("/client_id")).isEqualTo(client);
	}

	@Test
	void e4AUserIsNotTakenForTheOwnerWhoseCodeItHas() {
		String number = Long.toString(ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L));
		Api.Answer owner = this.front.post(CLIENTS,
				"{\"org_inn\":\"%1$s\",\"subscriberId\":\"%1$s\",\"phone_number\":\"+998%1$s\"}".formatted(number));
		Api.Answer user = this.front.post(CLIENTS,
				"{\"parent_id\":\"%s\",\"name\":\"Bek\",\"phone_number\":\"+998901234567\",\"subscriberId\":\"%s\"}"
					.formatted(owner.text("/client_id"), number));
		assertThat(user.status()).as(user.response().body()).isEqualTo(200);
		assertThat(user.text("/client_id")).isNotEqualTo(owner.text("/client_id"));
		assertThat(user.text("/subscriberId")).isEqualTo(number);
	}

	@Test
	void e5ANewSubscriberMayHaveAPartner() {
		String number = Long.toString(ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L));
		Api.Answer owner = this.front.post(CLIENTS,
				"{\"org_inn\":\"%1$s\",\"subscriberId\":\"%1$s\",\"partner\":\"Hamkor\"}".formatted(number));
		assertThat(owner.status()).as(owner.response().body()).isEqualTo(200);
		assertThat(owner.text("/partner")).isEqualTo("Hamkor");
	}

	@Test
	void e6AUserOfASubscriberMayAskAgain() {
		String ownerId = create(Bodies.ACCOUNTING, "").text("/client_id");
		String user = "\"client\":{\"name\":\"Bek\",\"phone_number\":\"+998901234567\",\"email\":\"%s@example.uz\",\"parent_id\":\"%s\"}"
			.formatted(UUID.randomUUID(), ownerId);
		Api.Answer once = this.front.post(CREATE, Bodies.creation(user, Bodies.ACCOUNTING, ""));
		Api.Answer again = this.front.post(CREATE, Bodies.creation(user, Bodies.ACCOUNTING, ""));
		assertThat(once.status()).as(once.response().body()).isEqualTo(201);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.text("/client_id")).isEqualTo(once.text("/client_id")).isNotEqualTo(ownerId);
	}

	@ParameterizedTest
	@CsvSource({ "GET, ''", "PUT, ''", "GET, /updates", "GET, /stream", "POST, /stream-ticket", "POST, /sync",
			"POST, /cancel", "GET, /history", "GET, /redates", "POST, /redates", "GET, /ratings", "POST, /ratings",
			"GET, /calls" })
	void e12NothingIsAnsweredWithoutACredential(String method, String part) {
		Api.Answer answer = this.gateway.api()
			.send(method, "/api/consultations/" + UUID.randomUUID() + part, "application/json", "{}");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.isProblem()).isTrue();
	}

	@Test
	void e13DatesAreTextsWithAZone() {
		Api.Answer answer = create(Bodies.ACCOUNTING, this.planned);
		for (String member : new String[] { "create_date", "start_date", "created_at", "updated_at" }) {
			assertThat(Instant.parse(answer.text("/consultation/" + member))).as(member).isNotNull();
		}
	}

	@Test
	void e14ARatingWithoutAValueIsNotInvented() {
		String place = "/api/consultations/" + create(Bodies.ACCOUNTING, "").text("/cons_id") + "/ratings";
		Api.Answer answer = this.front.post(place, "{\"answers\":[{\"question_number\":1,\"comment\":\"fine\"}]}");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.wrongFields()).containsExactly("answers[0].rating");
		assertThat(this.front.get(place).body().path("count").asInt(-1)).isZero();
	}

	@Test
	void e15TheLimitsOfRequestsAreInForce() {
		try (RunningGateway limited = RunningGateway.start("consbridge.limits.per-minute=2",
				"consbridge.limits.create-per-minute=1")) {
			Api caller = limited.front().with("Prefer", "respond-async");
			String body = Bodies.creation(this.owner, Bodies.ACCOUNTING, "");
			assertThat(caller.post(CREATE, body).status()).isEqualTo(201);
			Api.Answer second = caller.post(CREATE, body);
			assertThat(second.status()).isEqualTo(429);
			assertThat(second.header("Retry-After")).matches("[1-9]\\d?");
			assertThat(caller.get("/api/dicts/po-types").status()).isEqualTo(200);
			assertThat(caller.get("/api/dicts/po-types").status()).isEqualTo(200);
			assertThat(caller.get("/api/dicts/po-types").status()).isEqualTo(429);
		}
	}

	@Test
	void e16EveryColumnIsMadeByAMigration() {
		assertThat(this.gateway.jdbc().sql("""
				select count(*) from information_schema.columns
				where (table_schema, table_name, column_name) in
				    (('cons', 'users', 'display_name'), ('dict', 'online_question_cat', 'program'))
				""").query(Integer.class).single()).isEqualTo(2);
		assertThat(this.front.get("/api/dicts/online-question/categories").status()).isEqualTo(200);
		assertThat(this.front.get("/api/managers/load").status()).isEqualTo(200);
	}

	@Test
	void e17AnHonestRepeatIsRecognisedWhateverWasMadeOfItsDates() {
		Api keyed = this.front.with("Idempotency-Key", UUID.randomUUID().toString());
		String body = Bodies.creation(this.owner, Bodies.ACCOUNTING,
				",\"scheduled_at\":\"%s\"".formatted(Instant.now().plus(Duration.ofDays(2))));
		Api.Answer once = keyed.post(CREATE, body);
		assertThat(once.status()).as(once.response().body()).isEqualTo(201);
		assertThat(keyed.post(CREATE, body).text("/cons_id")).isEqualTo(once.text("/cons_id"));
	}

	@Test
	void e18TheDayOfTheLimitIsThatOfTheBase() {
		String day = Instant.now().plus(Duration.ofDays(6)).toString().substring(0, 10);
		for (int i = 0; i < 3; i++) {
			assertThat(create(Bodies.ACCOUNTING, ",\"scheduled_at\":\"" + day + "T18:30:00Z\"").status())
				.isEqualTo(201);
		}
		assertThat(create(Bodies.ACCOUNTING, ",\"scheduled_at\":\"" + day + "T06:00:00Z\"").status()).isEqualTo(429);
		assertThat(create(Bodies.ACCOUNTING, ",\"scheduled_at\":\"" + day + "T19:30:00Z\"").status()).isEqualTo(201);
	}

	@Test
	void e20ARefusedRequestLeavesNothingAndNobodyOutsideHearsOfIt() {
		for (int i = 0; i < 3; i++) {
			assertThat(create(Bodies.ACCOUNTING, this.planned).status()).isEqualTo(201);
		}
		String topic = UUID.randomUUID().toString();
		Api.Answer refused = create(Bodies.ACCOUNTING, this.planned + ",\"topic\":\"" + topic + "\"");
		assertThat(refused.status()).isEqualTo(429);
		assertThat(this.gateway.jdbc()
			.sql("select (select count(*) from cons.consultations where topic = :topic)"
					+ " + (select count(*) from outbox.events where payload like '%' || :topic || '%')")
			.param("topic", topic)
			.query(Integer.class)
			.single()).isZero();
	}

	private Api.Answer create(String type, String members) {
		return this.front.post(CREATE, Bodies.creation(this.owner, type, members));
	}

}
