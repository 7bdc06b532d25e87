package uz.consbridge.gateway.consultation.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class ConsultationHttpTests {

	private static final String MANAGER = "7f6f4e9c-0d7b-11ec-9a3b-00e04cd03b68";

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api front = this.gateway.front();

	private final String place = "/api/consultations/" + Bodies.created(this.front, Bodies.ACCOUNTING);

	@Test
	void isReadFlat() {
		Api.Answer answer = this.front.get(this.place);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.body().propertyNames()).contains("cons_id", "cl_ref_key", "client_id", "client_key", "number",
				"status", "org_inn", "importance", "create_date", "start_date", "end_date", "redate_time", "redate",
				"lang", "consultation_type", "denied", "manager", "manager_name", "author", "comment",
				"online_question_cat", "online_question", "con_blocks", "con_rates", "con_calls", "chatwoot_source_id",
				"source", "created_at", "updated_at", "topic", "priority", "tags", "custom_attributes", "origin",
				"chatwoot_conversation_id", "chatwoot_pubsub_token", "sync");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/redates", "/ratings", "/calls", "/history" })
	void whatIsUnknownIsNotFound(String part) {
		problem(this.front.get("/api/consultations/" + UUID.randomUUID() + part), 404);
		problem(this.front.get("/api/consultations/not-an-id" + part), 404);
		problem(this.front.get("/api/consultations/99999999999999999999999" + part), 404);
	}

	@Test
	void commandsAboutTheUnknownAreNotFound() {
		String unknown = "/api/consultations/" + UUID.randomUUID();
		problem(this.front.post(unknown + "/redates", "{\"new_date\":\"2026-11-24T10:00:00Z\"}"), 404);
		problem(this.front.post(unknown + "/ratings", "{\"answers\":[{\"question_number\":1,\"rating\":5}]}"), 404);
		problem(this.front.post(unknown + "/cancel"), 404);
	}

	@Test
	void isMovedAndShowsIt() {
		Instant later = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
		Api.Answer answer = this.front.post(this.place + "/redates",
				"{\"new_date\":\"%s\",\"comment\":\"busy\",\"manager_key\":\"%s\"}".formatted(later, MANAGER));

		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		assertThat(Instant.parse(answer.text("/new_date"))).isEqualTo(later);
		assertThat(answer.text("/manager_key")).isEqualTo(MANAGER);
		Api.Answer list = this.front.get(this.place + "/redates");
		assertThat(list.body().at("/total").asInt()).isEqualTo(1);
		assertThat(list.text("/items/0/comment")).isEqualTo("busy");
		assertThat(Instant.parse(this.front.get(this.place).text("/start_date"))).isEqualTo(later);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"new_date\":null}", "{\"new_date\":\"\"}", "{\"new_date\":\"soon\"}",
			"{\"new_date\":\"9999-01-01T00:00:00Z\"}" })
	void redatesNeedADate(String body) {
		Api.Answer answer = this.front.post(this.place + "/redates", body);
		problem(answer, 422);
		assertThat(answer.wrongFields()).contains("new_date");
	}

	@Test
	void redatesObeyTheRules() {
		problem(this.front.post(this.place + "/redates",
				"{\"new_date\":\"" + Instant.now().plus(Duration.ofDays(31)) + "\"}"), 400);
		Api.Answer manager = this.front.post(this.place + "/redates",
				"{\"new_date\":\"" + Instant.now().plus(Duration.ofDays(1)) + "\",\"manager_key\":\"7\"}");
		problem(manager, 400);
		assertThat(manager.wrongFields()).containsExactly("manager_key");
	}

	@Test
	void isRatedAndShowsIt() {
		Api.Answer answer = this.front.post(this.place + "/ratings",
				"""
						{"answers":[{"question_number":1,"rating":5,"question":"Polite?"},{"question_number":2,"rating":1}]}""");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		assertThat(answer.body().at("/average").asDouble()).isEqualTo(3.0);
		Api.Answer shown = this.front.get(this.place + "/ratings");
		assertThat(shown.body().at("/count").asInt()).isEqualTo(2);
		assertThat(shown.text("/answers/0/question")).isEqualTo("Polite?");
		assertThat(this.front.get(this.place).body().at("/con_rates/count").asInt()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "6", "4.5", "null", "\"good\"" })
	void ratingsAreFromOneToFive(String rating) {
		Api.Answer answer = this.front.post(this.place + "/ratings",
				"{\"answers\":[{\"question_number\":1,\"rating\":" + rating + "}]}");
		problem(answer, 422);
		assertThat(answer.wrongFields()).containsExactly("answers[0].rating");
	}

	@Test
	void ratingsNeedAnswers() {
		problem(this.front.post(this.place + "/ratings", "{}"), 422);
		problem(this.front.post(this.place + "/ratings", """
				{"answers":[{"question_number":1,"rating":5},{"question_number":1,"rating":2}]}"""), 400);
		problem(this.front.post(this.place + "/ratings", "{\"answers\":[]}"), 422);
		problem(this.front.post(this.place + "/ratings", "{\"answers\":[null]}"), 422);
		problem(this.front.post(this.place + "/ratings", "{\"answers\":[{\"rating\":3}]}"), 422);
	}

	@Test
	void isCancelledOnce() {
		Api.Answer answer = this.front.post(this.place + "/cancel");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		assertThat(answer.text("/status")).isEqualTo("cancelled");
		problem(this.front.post(this.place + "/cancel"), 400);
		problem(this.front.post(this.place + "/redates",
				"{\"new_date\":\"" + Instant.now().plus(Duration.ofDays(1)) + "\"}"), 400);
	}

	@Test
	void cannotBeCancelledLate() {
		this.gateway.jdbc()
			.sql("update cons.consultations set created_at = created_at - interval '31 minutes',"
					+ " create_date = create_date - interval '31 minutes' where cons_id = ?::uuid")
			.param(this.place.substring(this.place.lastIndexOf('/') + 1))
			.update();
		problem(this.front.post(this.place + "/cancel"), 400);
	}

	@Test
	void historyMergesEverythingNewestFirst() {
		this.front.post(this.place + "/ratings", "{\"answers\":[{\"question_number\":1,\"rating\":5}]}");
		this.front.post(this.place + "/cancel");
		Api.Answer history = this.front.get(this.place + "/history?limit=50");
		assertThat(history.status()).isEqualTo(200);
		assertThat(history.body().at("/items").valueStream().map((entry) -> entry.path("kind").asString()))
			.contains("rating", "status");
		assertThat(history.text("/items/0/actor")).isEqualTo("front");
		assertThat(this.front.get(this.place + "/history?skip=1&limit=1").body().at("/items").size()).isEqualTo(1);
	}

	@Test
	void callsAreListed() {
		Api.Answer calls = this.front.get(
				this.place + "/calls?from=2026-01-01T00:00:00%2B05:00&to=2027-01-01T00:00:00+05:00&manager=" + MANAGER);
		assertThat(calls.status()).as(calls.response().body()).isEqualTo(200);
		assertThat(calls.body().at("/total").asInt()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/redates?limit=0", "/redates?limit=1001", "/redates?skip=-1", "/calls?limit=x",
			"/calls?from=then", "/history?limit=1001" })
	void pagesHaveBounds(String list) {
		Api.Answer answer = this.front.get(this.place + list);
		problem(answer, 422);
		assertThat(answer.wrongFields()).hasSize(1);
		assertThat(this.front.get(this.place + "/history?limit=1000").status()).isEqualTo(200);
	}

	private static void problem(Api.Answer answer, int status) {
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
		assertThat(answer.isProblem()).as(answer.response().body()).isTrue();
	}

}
