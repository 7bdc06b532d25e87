package uz.consbridge.gateway.consultation.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class UpdateHttpTests {

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api front = this.gateway.front();

	private final String id = Bodies.created(this.front, Bodies.ACCOUNTING);

	private final String place = "/api/consultations/" + this.id;

	@Test
	void onlyWhatIsGivenChanges() {
		Instant later = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
		Api.Answer answer = put("""
				{"topic":"VAT","importance":3,"start_date":"%s","tags":["vip"],"custom_attributes":{"crm":"7"}}"""
			.formatted(later));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
		assertThat(answer.text("/topic")).isEqualTo("VAT");
		assertThat(answer.body().path("priority").asInt()).isEqualTo(3);
		assertThat(answer.body().path("importance").asInt()).isEqualTo(3);
		assertThat(Instant.parse(answer.text("/start_date"))).isEqualTo(later);
		assertThat(answer.text("/tags/0")).isEqualTo("vip");
		assertThat(answer.text("/custom_attributes/crm")).isEqualTo("7");
		assertThat(answer.text("/comment")).isEqualTo("How?");
		assertThat(answer.text("/status")).isEqualTo("open");
		Api.Answer history = this.front.get(this.place + "/history");
		assertThat(history.response().body()).contains("\"field\":\"topic\"", "\"field\":\"start_date\"",
				"\"new_value\":\"VAT\"");
		assertThat(decisions()).containsExactly("ConsultationCreated", "ConsultationUpdated");
	}

	@Test
	void aPriorityIsOneEntryOfTheHistoryThoughItHasTwoNames() {
		put("{\"importance\":3}");
		assertThat(this.front.get(this.place + "/history").body().path("items").valueStream())
			.filteredOn((entry) -> entry.path("kind").asString().equals("change"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.path("field").asString()).isEqualTo("priority"))
			.satisfies((entry) -> assertThat(entry.path("new_value").asInt()).isEqualTo(3));
	}

	@Test
	void attributesAreMergedAndTagsReplaced() {
		put("{\"custom_attributes\":{\"a\":1,\"b\":2},\"tags\":[\"one\"]}");
		Api.Answer answer = put("{\"custom_attributes\":{\"b\":3,\"c\":null},\"tags\":[\" two\",\"two\",\"\"]}");
		assertThat(answer.body().path("custom_attributes").toString()).isEqualTo("{\"a\":1,\"b\":3}");
		assertThat(answer.body().path("tags").toString()).isEqualTo("[\"two\"]");
	}

	@Test
	void nothingGivenIsNoChange() {
		Api.Answer before = this.front.get(this.place);
		assertThat(put("{}").body()).isEqualTo(before.body());
		assertThat(put("{\"comment\":\"How?\",\"status\":\"open\",\"topic\":null}").body()).isEqualTo(before.body());
	}

	@Test
	void whatHasEndedStaysAsItIs() {
		Api.Answer ended = put("{\"status\":\"closed\",\"end_date\":\"%s\"}".formatted(Instant.now().minusSeconds(60)));
		assertThat(ended.status()).as(ended.response().body()).isEqualTo(200);
		assertThat(ended.text("/status")).isEqualTo("closed");
		for (String change : List.of("{\"status\":\"open\"}", "{\"comment\":\"late\"}", "{\"importance\":1}")) {
			Api.Answer refused = put(change);
			assertThat(refused.status()).as(change).isEqualTo(400);
			assertThat(refused.wrongFields()).containsExactly("status");
		}
		assertThat(put("{\"status\":\"closed\",\"comment\":\"How?\"}").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"status":"finished"}                          | 422 | status
			{"start_date":"soon"}                          | 422 | start_date
			{"start_date":"2020-01-01T10:00:00Z"}          | 422 | start_date
			{"start_date":"2099-01-01T10:00:00Z"}          | 400 | start_date
			{"end_date":"2026-01-01T10:00:00Z"}            | 422 | end_date
			{"status":"closed","end_date":"2099-01-01T10:00:00Z"} | 422 | end_date
			{"importance":0}                               | 422 | importance
			{"importance":"2"}                             | 422 | importance
			{"importance":1.5}                             | 422 | importance
			{"priority":4}                                 | 422 | priority
			{"priority":2,"importance":1}                  | 422 | priority
			{"tags":"vip"}                                 | 422 | tags
			{"manager_key":"FRONT"}                        | 400 | manager_key
			""")
	void whatCannotBeIsRefused(String body, int status, String field) {
		Api.Answer answer = put(body);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
		assertThat(answer.isProblem()).isTrue();
		assertThat(answer.wrongFields()).containsExactly(field);
	}

	@Test
	void theUnknownIsNotFound() {
		assertThat(this.front.send("PUT", "/api/consultations/" + UUID.randomUUID(), "application/json", "{}").status())
			.isEqualTo(404);
	}

	private List<String> decisions() {
		return this.gateway.jdbc()
			.sql("select split_part(type, '.', 3) as name from outbox.events where key = ? order by sequence")
			.param(this.id)
			.query((row, number) -> row.getString("name"))
			.list();
	}

	private Api.Answer put(String body) {
		return this.front.send("PUT", this.place, "application/json", body);
	}

}
