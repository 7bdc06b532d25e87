package uz.consbridge.gateway.consultation.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class ListsHttpTests {

	private static final String SIMPLE = "/api/consultations/simple";

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api front = this.gateway.front().with("Prefer", "respond-async");

	private final Api.Answer first = this.front.post("/api/consultations/create",
			Bodies.creation(Bodies.ACCOUNTING, ""));

	private final String client = this.first.text("/client_id");

	@Test
	void aKnownClientAsksSimply() {
		Api.Answer answer = simple(",\"consultation_type\":\"Техническая поддержка\",\"topic\":\"Printer\"");
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		assertThat(answer.header("Location")).isEqualTo("/api/consultations/" + answer.text("/cons_id"));
		assertThat(answer.text("/client_id")).isEqualTo(this.client);
		assertThat(answer.text("/consultation/topic")).isEqualTo("Printer");
		assertThat(answer.text("/consultation/source")).isEqualTo("SITE");
	}

	@Test
	void askingSimplyObeysTheSameRules() {
		assertThat(simple(",\"consultation_type\":\"Техническая поддержка\"").status()).isEqualTo(201);
		assertThat(simple(",\"consultation_type\":\"Техническая поддержка\"").status()).isEqualTo(409);
		Api.Answer late = simple(",\"scheduled_at\":\"2099-01-01T10:00:00Z\"");
		assertThat(late.status()).isEqualTo(400);
		assertThat(late.wrongFields()).containsExactly("scheduled_at");
		Api.Answer odd = simple(",\"importance\":9");
		assertThat(odd.status()).isEqualTo(422);
		assertThat(odd.wrongFields()).containsExactly("importance");
	}

	@Test
	void askingSimplyNeedsAClient() {
		Api.Answer nobody = this.front.post(SIMPLE, "{\"comment\":\"How?\"}");
		assertThat(nobody.status()).isEqualTo(400);
		assertThat(nobody.wrongFields()).containsExactly("client_id");
		assertThat(this.front.post(SIMPLE, "{\"client_id\":\"17\"}").status()).isEqualTo(400);
		assertThat(this.front.post(SIMPLE, "{\"client_id\":\"" + UUID.randomUUID() + "\"}").status()).isEqualTo(404);
	}

	@Test
	void askingSimplyTwiceWithOneKeyIsOneConsultation() {
		Api keyed = this.front.with("Idempotency-Key", UUID.randomUUID().toString());
		String body = "{\"client_id\":\"" + this.client + "\"}";
		assertThat(keyed.post(SIMPLE, body).text("/cons_id")).isEqualTo(keyed.post(SIMPLE, body).text("/cons_id"));
	}

	@Test
	void theConsultationsOfAClientAreListedNewestFirst() {
		String second = simple("").text("/cons_id");
		this.gateway.jdbc()
			.sql("update cons.consultations set create_date = create_date - interval '1 hour' where cons_id = ?::uuid")
			.param(this.first.text("/cons_id"))
			.update();
		assertThat(listed("")).containsExactly(second, this.first.text("/cons_id"));
		assertThat(listed("?limit=1")).containsExactly(second);
		assertThat(listed("?skip=1&limit=1")).containsExactly(this.first.text("/cons_id"));
		assertThat(get("?limit=1").body().path("total").asInt()).isEqualTo(2);
	}

	@Test
	void aListShowsWhatReadingShows() {
		String id = this.first.text("/cons_id");
		this.front.post("/api/consultations/" + id + "/ratings",
				"{\"answers\":[{\"question_number\":1,\"rating\":5},{\"question_number\":2,\"rating\":4}]}");
		assertThat(get("").body().at("/consultations/0")).isEqualTo(this.front.get("/api/consultations/" + id).body());
		assertThat(get("").body().at("/consultations/0/con_rates/average").asDouble()).isEqualTo(4.5);
	}

	@Test
	void aListIsFilteredByStatusTypeSourceAndDates() {
		String support = simple(",\"consultation_type\":\"Техническая поддержка\"").text("/cons_id");
		String accounting = this.first.text("/cons_id");
		this.front.post("/api/consultations/" + support + "/cancel");
		assertThat(listed("?status=cancelled")).containsExactly(support);
		assertThat(listed("?status=open,pending")).containsExactly(accounting);
		assertThat(listed("?status=open&status=cancelled")).hasSize(2);
		assertThat(listed("?type=%D0%A2%D0%B5%D1%85%D0%BD%D0%B8%D1%87%D0%B5%D1%81%D0%BA%D0%B0%D1%8F%20"
				+ "%D0%BF%D0%BE%D0%B4%D0%B4%D0%B5%D1%80%D0%B6%D0%BA%D0%B0"))
			.containsExactly(support);
		assertThat(listed("?source=SITE")).hasSize(2);
		assertThat(listed("?source=TELEGRAM")).isEmpty();
		Instant soon = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
		assertThat(listed("?from=" + soon)).isEmpty();
		assertThat(listed("?to=" + soon)).hasSize(2);
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
		assertThat(listed("?from=" + today.minusDays(1) + "&to=" + today)).hasSize(2);
		assertThat(listed("?to=" + today.minusDays(2))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "?status=finished, status", "?type=dance, type", "?source=FAX, source", "?from=soon, from",
			"?limit=0, limit", "?limit=1001, limit", "?skip=-1, skip", "?limit=many, limit" })
	void aFilterThatMeansNothingIsRefused(String query, String field) {
		Api.Answer answer = get(query);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.wrongFields()).containsExactly(field);
	}

	@Test
	void aClientNobodyKnowsHasNoList() {
		assertThat(this.front.get("/api/consultations/clients/17/consultations").status()).isEqualTo(400);
		assertThat(this.front.get("/api/consultations/clients/" + UUID.randomUUID() + "/consultations").status())
			.isEqualTo(404);
	}

	@Test
	void aConsultationIsFoundByItsNumbers() {
		long conversation = ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_000_000_000L);
		String id = this.first.text("/cons_id");
		this.gateway.jdbc()
			.sql("update cons.consultations set chatwoot_conversation_id = ?, number = ? where cons_id = ?::uuid")
			.params(conversation, "ЦЛ-" + conversation, id)
			.update();
		for (String place : List.of("" + conversation, "by-conversation/" + conversation,
				"by-number/%D0%A6%D0%9B-" + conversation)) {
			assertThat(this.front.get("/api/consultations/" + place).text("/cons_id")).as(place).isEqualTo(id);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "by-conversation/1", "by-conversation/x", "by-conversation/99999999999999999999",
			"by-number/none" })
	void aNumberNobodyHasFindsNothing(String place) {
		Api.Answer answer = this.front.get("/api/consultations/" + place);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.isProblem()).isTrue();
	}

	@Test
	void pollingTellsOnlyWhatIsNew() {
		String place = "/api/consultations/" + this.first.text("/cons_id");
		Api.Answer all = this.front.get(place + "/updates");
		assertThat(all.body().path("has_updates").asBoolean()).isTrue();
		assertThat(all.text("/consultation/cons_id")).isEqualTo(this.first.text("/cons_id"));
		String last = all.text("/updated_at");
		Api.Answer nothing = this.front.get(place + "/updates?last_updated=" + last);
		assertThat(nothing.body().path("has_updates").asBoolean(true)).isFalse();
		assertThat(nothing.body().has("consultation")).isFalse();
		assertThat(nothing.text("/updated_at")).isEqualTo(last);
		String millis = Instant.parse(last).truncatedTo(ChronoUnit.MILLIS).toString();
		assertThat(this.front.get(place + "/updates?last_updated=" + millis).body().path("has_updates").asBoolean(true))
			.isFalse();
		this.front.send("PUT", place, "application/json", "{\"topic\":\"new\"}");
		assertThat(this.front.get(place + "/updates?last_updated=" + last).text("/consultation/topic"))
			.isEqualTo("new");
		assertThat(this.front.get(place + "/updates?last_updated=yesterday").wrongFields())
			.containsExactly("last_updated");
		assertThat(this.front.get("/api/consultations/" + UUID.randomUUID() + "/updates").status()).isEqualTo(404);
	}

	private Api.Answer simple(String members) {
		return this.front.post(SIMPLE, "{\"client_id\":\"" + this.client + "\"" + members + "}");
	}

	private List<String> listed(String query) {
		return get(query).body()
			.path("consultations")
			.valueStream()
			.map((each) -> each.path("cons_id").asString())
			.toList();
	}

	private Api.Answer get(String query) {
		return this.front.get("/api/consultations/clients/" + this.client + "/consultations" + query);
	}

}
