package uz.consbridge.gateway.consultation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls, ratings, redates, cancellations and the history of one consultation. */
class HappeningsHttpTests {

	private static final String ANNA = "7f6f4e9c-0d7b-11ec-9a3b-00e04cd03b68";

	private static final String BEK = "8f6f4e9c-0d7b-11ec-9a3b-00e04cd03b68";

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api front = this.gateway.front();

	private final String id = Bodies.created(this.front, Bodies.ACCOUNTING);

	private final String place = "/api/consultations/" + this.id;

	@Test
	void callsAreListedNewestFirstAndFilteredByTimeAndManager() {
		called("2026-11-20T05:00:00Z", ANNA);
		called("2026-11-21T05:00:00Z", BEK);
		called("2026-11-22T05:00:00Z", ANNA);
		assertThat(calls("")).containsExactly("2026-11-22T05:00:00Z", "2026-11-21T05:00:00Z", "2026-11-20T05:00:00Z");
		assertThat(calls("?manager=" + BEK)).containsExactly("2026-11-21T05:00:00Z");
		assertThat(calls("?manager=" + BEK.toUpperCase(Locale.ROOT))).hasSize(1);
		assertThat(calls("?from=2026-11-21T10:00:00%2B05:00")).as("from is the first moment").hasSize(2);
		assertThat(calls("?to=2026-11-21T05:00:00Z")).as("to is the first moment after")
			.containsExactly("2026-11-20T05:00:00Z");
		assertThat(calls("?from=2026-11-20T05:00:00Z&to=2026-11-22T05:00:00Z&manager=" + ANNA)).hasSize(1);
		assertThat(calls("?skip=1&limit=1")).containsExactly("2026-11-21T05:00:00Z");
		JsonNode page = this.front.get(this.place + "/calls?limit=1").body();
		assertThat(page.path("total").asInt()).isEqualTo(3);
		assertThat(page.at("/items/0").propertyNames()).containsExactlyInAnyOrder("period", "cons_key", "cons_id",
				"client_key", "client_id", "manager");
		assertThat(this.front.get(this.place).body().path("con_calls").size()).isEqualTo(3);
	}

	@Test
	void aDayAloneIsOneByTheClockOnTheWallAndBelongsToTheSearch() {
		called("2026-11-20T18:59:59Z", ANNA);
		called("2026-11-20T19:00:00Z", ANNA);
		called("2026-11-21T18:59:59Z", ANNA);
		called("2026-11-21T19:00:00Z", ANNA);
		assertThat(calls("?from=2026-11-21&to=2026-11-21")).containsExactly("2026-11-21T18:59:59Z",
				"2026-11-20T19:00:00Z");
	}

	@Test
	void withoutRatingsThereIsNoAverage() {
		JsonNode none = this.front.get(this.place + "/ratings").body();
		assertThat(none.path("count").asInt(-1)).isZero();
		assertThat(none.path("answers").size()).isZero();
		assertThat(none.path("average").isNull()).isTrue();
	}

	@Test
	void eachManagerHasOneAnswerToEachQuestionAndTheLastOneCounts() {
		rate(1, 5, ANNA);
		rate(1, 4, BEK);
		rate(2, 4, ANNA);
		assertThat(rate(2, 4, ANNA).body().path("count").asInt()).as("said again").isEqualTo(3);
		assertThat(rate(2, 4, BEK.toUpperCase(Locale.ROOT)).body().path("average").asDouble()).isEqualTo(4.25);
		JsonNode changed = rate(1, 2, BEK).body();
		assertThat(changed.path("count").asInt()).isEqualTo(4);
		assertThat(changed.path("average").asDouble()).isEqualTo(3.75);
		assertThat(rate(3, 5, ANNA).body().path("average").asDouble()).as("two decimals").isEqualTo(4.0);
		assertThat(rate(4, 5, ANNA).body().path("average").asDouble()).isEqualTo(4.17);
		assertThat(this.front.get(this.place).body().at("/con_rates/average").asDouble()).isEqualTo(4.17);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"question_number":0,"rating":5}                          | 422 | answers[0].question_number
			{"question_number":1001,"rating":5}                       | 422 | answers[0].question_number
			{"question_number":1000,"rating":1}                       | 200 | ``
			{"question_number":1,"rating":0}                          | 422 | answers[0].rating
			{"question_number":1,"rating":6}                          | 422 | answers[0].rating
			{"question_number":1,"rating":5,"manager_key":"FRONT"}    | 400 | answers[0].manager_key
			{"question_number":1,"rating":5,"manager_key":"17"}       | 400 | answers[0].manager_key
			""")
	void anAnswerHasBounds(String answer, int status, String field) {
		Api.Answer rated = this.front.post(this.place + "/ratings", "{\"answers\":[" + answer + "]}");
		assertThat(rated.status()).as(rated.response().body()).isEqualTo(status);
		assertThat(String.join(",", rated.wrongFields())).isEqualTo(field);
	}

	@Test
	void anAnswerThatNamesNobodyIsAboutTheManagerOfTheConsultation() {
		String manager = this.front
			.post(this.place + "/ratings", "{\"answers\":[{\"question_number\":1,\"rating\":5}]}")
			.body()
			.at("/answers/0/manager_key")
			.asString();
		Api.Answer twice = this.front.post(this.place + "/ratings", """
				{"answers":[{"question_number":2,"rating":5},
				    {"question_number":2,"rating":1,"manager_key":"%s"}]}""".formatted(manager));
		assertThat(twice.status()).isEqualTo(400);
		assertThat(twice.wrongFields()).containsExactly("answers[1].question_number");
		assertThat(this.front.get(this.place + "/ratings").body().path("count").asInt()).as("none was taken").isOne();
	}

	@Test
	void redatesAreListedNewestFirstWithWhatWasBefore() {
		Instant first = later(2);
		Instant second = later(3);
		assertThat(redate(first).status()).isEqualTo(201);
		assertThat(redate(second).status()).isEqualTo(201);
		JsonNode list = this.front.get(this.place + "/redates").body();
		assertThat(list.path("total").asInt()).isEqualTo(2);
		assertThat(list.at("/items/0/old_date").asString()).isEqualTo(first.toString());
		assertThat(list.at("/items/0/new_date").asString()).isEqualTo(second.toString());
		assertThat(list.at("/items/1/old_date").isNull()).isTrue();
		assertThat(this.front.get(this.place + "/redates?skip=1&limit=1").body().at("/items/0/new_date").asString())
			.isEqualTo(first.toString());
	}

	@ParameterizedTest
	@CsvSource({ "new, 29, 200", "open, 29, 200", "pending, 29, 200", "other, 0, 400", "resolved, 0, 400",
			"closed, 0, 400", "cancelled, 0, 400", "open, 31, 400" })
	void cancellingDependsOnStatusAndAge(String status, int minutes, int answered) {
		this.gateway.jdbc()
			.sql("update cons.consultations set status = ?, create_date = date_trunc('second', now()) - ? * interval '1 minute'"
					+ " where cons_id = ?::uuid")
			.params(status, minutes, this.id)
			.update();
		Api.Answer answer = this.front.post(this.place + "/cancel");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(answered);
		assertThat(answered == 400 ? answer.isProblem() : answer.text("/status").equals("cancelled")).isTrue();
		assertThat(answered == 400 || answer.body().path("denied").asBoolean()).isTrue();
	}

	@Test
	void whatHasAnEndIsNotCancelled() {
		this.gateway.jdbc()
			.sql("update cons.consultations set end_date = now() where cons_id = ?::uuid")
			.param(this.id)
			.update();
		assertThat(this.front.post(this.place + "/cancel").status()).isEqualTo(400);
	}

	@Test
	void theHistoryTellsEveryKindWithActorOriginAndValues() {
		redate(later(2));
		rate(1, 5, ANNA);
		called("2026-11-20T05:00:00Z", ANNA);
		this.gateway.jdbc()
			.sql("""
					insert into cons.messages (message_id, conversation_id, cons_id, message_type, private, content, sent_at)
					values (:id, 1, :cons::uuid, 'incoming', false, 'Hello', now()), (:id + 1, 1, :cons::uuid, 'outgoing',
					    true, 'for staff', now())
					""")
			.param("id", System.nanoTime())
			.param("cons", this.id)
			.update();
		this.front.send("PUT", this.place, "application/json", "{\"topic\":\"VAT\",\"manager_key\":\"" + BEK + "\"}");
		this.front.post(this.place + "/cancel");
		JsonNode items = this.front.get(this.place + "/history").body().path("items");
		assertThat(items.valueStream().map((each) -> each.path("kind").asString())).contains("status", "manager",
				"redate", "rating", "message", "change");
		assertThat(items.toString()).doesNotContain("for staff");
		assertThat(items.valueStream().map((each) -> each.path("at").asString()).map(Instant::parse).toList())
			.isSortedAccordingTo((one, other) -> other.compareTo(one));
		JsonNode cancelled = items.valueStream()
			.filter((each) -> each.path("new_value").asString("").equals("cancelled"))
			.findFirst()
			.orElseThrow();
		assertThat(cancelled.path("old_value").asString()).isEqualTo("open");
		assertThat(cancelled.path("origin").asString()).isEqualTo("API");
		assertThat(cancelled.path("actor").asString()).isEqualTo("front");
	}

	private Api.Answer rate(int question, int rating, String manager) {
		Api.Answer answer = this.front.post(this.place + "/ratings", """
				{"answers":[{"question_number":%d,"rating":%d,"manager_key":"%s"}]}""".formatted(question, rating,
				manager));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		return answer;
	}

	private Api.Answer redate(Instant to) {
		return this.front.post(this.place + "/redates", "{\"new_date\":\"" + to + "\"}");
	}

	private static Instant later(int days) {
		return Instant.ofEpochSecond(Instant.now().plus(Duration.ofDays(days)).getEpochSecond());
	}

	private void called(String period, String manager) {
		this.gateway.jdbc()
			.sql("insert into cons.calls (call_id, cons_id, period, manager_key) values (?, ?::uuid, ?::timestamptz, ?)")
			.params(UUID.randomUUID(), this.id, period, manager)
			.update();
	}

	private List<String> calls(String query) {
		return this.front.get(this.place + "/calls" + query)
			.body()
			.path("items")
			.valueStream()
			.map((each) -> each.path("period").asString())
			.toList();
	}

}
