package uz.consbridge.gateway.consultation.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of a creation, where it goes, and the limits at their edges. */
class CreationRulesHttpTests {

	private static final String CREATE = "/api/consultations/create";

	private final RunningGateway gateway = RunningGateway.shared();

	private final Api front = this.gateway.front().with("Prefer", "respond-async");

	private final String owner = Bodies.newOwner();

	private final String planned = planned(
			Instant.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(7)));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					"lang":"RU"                                                          | lang                   | ru
					"lang":"uz"                                                          | lang                   | uz
					"importance":1                                                       | importance             | 1
					"importance":3                                                       | priority               | 3
					"topic":" VAT "                                                      | topic                  | VAT
					"topic":"  "                                                         | topic                  | ``
					"online_question":"00000000-0000-0000-0000-000000000000"             | online_question        | ``
					"online_question_cat":"7F6F4E9C-0D7B-11EC-9A3B-00E04CD03B68"         | online_question_cat    | 7f6f4e9c-0d7b-11ec-9a3b-00e04cd03b68
					"manager_key":"7F6F4E9C-0D7B-11EC-9A3B-00E04CD03B68"                 | manager                | 7f6f4e9c-0d7b-11ec-9a3b-00e04cd03b68
					"manager_key":"00000000-0000-0000-0000-000000000001"                 | manager                | 00000000-0000-0000-0000-000000000001
					"priority":1                                                         | importance             | 1
					"priority":3,"importance":3                                          | priority               | 3
					"tags":[" a","a","","b "]                                            | tags/1                 | b
					"tags":["a","b"]                                                     | tags/1                 | b
					"custom_attributes":{"a":{"b":1}}                                    | custom_attributes/a/b  | 1
					"org_inn":"000000000"                                                | denied                 | false
					""")
	void whatIsKeptOfAMember(String member, String field, String kept) {
		Api.Answer answer = create(Bodies.ACCOUNTING, "," + member);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
		assertThat(answer.text("/consultation/" + field)).isEqualTo(kept);
		assertThat(answer.text("/consultation/org_inn")).as("the owner's").matches("[1-9]\\d{8}");
	}

	@ParameterizedTest
	@CsvSource({ "SITE, 201", "telegram, 201", "CALL_CENTER, 201", "CHATWOOT, 422", "ONEC, 422", "web, 422" })
	void theChannelIsOneOfThoseOfTheApi(String source, int status) {
		Api.Answer answer = this.front.post(CREATE, Bodies.creation(this.owner, Bodies.ACCOUNTING, "")
			.replaceFirst("\\{", "{\"source\":\"" + source + "\","));
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "Техническая поддержка, pending, not_required", "Консультация по ведению учёта, pending, pending",
			"'', pending, not_required" })
	void theTypeSaysWhereItGoes(String type, String chatwoot, String onec) {
		Api.Answer answer = create(type, "");
		assertThat(answer.text("/sync/chatwoot")).isEqualTo(chatwoot);
		assertThat(answer.text("/sync/onec")).isEqualTo(onec);
		assertThat(answer.body().at("/consultation/manager").isNull()).isEqualTo(!onec.equals("pending"));
	}

	@ParameterizedTest
	@CsvSource({ "open, 409", "pending, 409", "new, 409", "other, 409", "resolved, 201", "closed, 201",
			"cancelled, 201" })
	void oneOpenSupportRequestOfAClientIsTheLimit(String status, int answered) {
		become(create(Bodies.SUPPORT, ""), status);
		assertThat(create(Bodies.SUPPORT, "").status()).isEqualTo(answered);
	}

	@Test
	void theLimitOfSupportIsEachUsersOwn() {
		String ownerId = create(Bodies.SUPPORT, "").text("/client_id");
		String user = "\"client\":{\"parent_id\":\"%s\",\"name\":\"Bek\",\"email\":\"%s@example.uz\"}"
			.formatted(ownerId, UUID.randomUUID());
		Api.Answer answer = this.front.post(CREATE, Bodies.creation(user, Bodies.SUPPORT, ""));
		assertThat(answer.status()).as("the owner's phone is enough").isEqualTo(201);
		assertThat(this.front.post(CREATE, Bodies.creation(user, Bodies.SUPPORT, "")).status()).isEqualTo(409);
	}

	@Test
	void threeAccountingConsultationsADayAreTheLimitAndCancelledOnesDoNotCount() {
		List<Api.Answer> three = List.of(create(Bodies.ACCOUNTING, this.planned),
				create(Bodies.ACCOUNTING, this.planned), create(Bodies.ACCOUNTING, this.planned));
		assertThat(three).allMatch((answer) -> answer.status() == 201);
		assertThat(create(Bodies.ACCOUNTING, this.planned).status()).isEqualTo(429);
		assertThat(create(Bodies.ACCOUNTING, "").status()).as("without a time there is no limit").isEqualTo(201);
		Api.Answer elsewhen = create(Bodies.ACCOUNTING, planned(Instant.now().plus(Duration.ofDays(3))));
		assertThat(elsewhen.status()).isEqualTo(201);
		String there = "{\"new_date\":\"%s\"}".formatted(three.getFirst().text("/consultation/start_date"));
		Api.Answer moved = this.front.post(elsewhen.header("Location") + "/redates", there);
		assertThat(moved.status()).as("moving obeys it, too").isEqualTo(429);
		assertThat(moved.wrongFields()).containsExactly("new_date");
		assertThat(moved.header("Retry-After")).isNotEmpty();
		become(three.getFirst(), "cancelled");
		assertThat(this.front.post(elsewhen.header("Location") + "/redates", there).status()).isEqualTo(201);
		assertThat(create(Bodies.ACCOUNTING, this.planned).status()).isEqualTo(429);
	}

	@ParameterizedTest
	@CsvSource({ "-5, 201", "5, 400" })
	void thirtyDaysAheadIsTheEdge(int minutesBeyond, int status) {
		Instant when = Instant.now().plus(Duration.ofDays(30)).plus(Duration.ofMinutes(minutesBeyond));
		assertThat(create(Bodies.ACCOUNTING, planned(when)).status()).isEqualTo(status);
		String place = create(Bodies.ACCOUNTING, "").header("Location");
		assertThat(this.front.post(place + "/redates", "{\"new_date\":\"" + when + "\"}").status()).isEqualTo(status);
	}

	@Test
	void accountingNeedsTheInnOfTheOwnerAndSupportDoesNot() {
		String id = UUID.randomUUID().toString();
		this.gateway.jdbc()
			.sql("insert into cons.clients (client_id, phone_number, is_parent) values (?::uuid, '+998901112233', true)")
			.param(id)
			.update();
		String body = "{\"client_id\":\"%s\",\"consultation_type\":\"%s\"}";
		Api.Answer refused = this.front.post("/api/consultations/simple", body.formatted(id, Bodies.ACCOUNTING));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.isProblem()).isTrue();
		assertThat(this.front.post("/api/consultations/simple", body.formatted(id, Bodies.SUPPORT)).status())
			.isEqualTo(201);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"client\":null,\"consultation\":{}}", "{\"client\":{},\"consultation\":{}}",
			"{\"client\":{\"parent_id\":\"x\",\"phone_number\":\"+998901112233\"},\"consultation\":{}}",
			"{\"client\":{\"is_parent\":false,\"phone_number\":\"+998901112233\"},\"consultation\":{}}" })
	void withoutAClientThatCanBeThereIsNoConsultation(String body) {
		Api.Answer answer = this.front.post(CREATE, body);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
		assertThat(answer.isProblem()).isTrue();
	}

	private Api.Answer create(String type, String members) {
		return this.front.post(CREATE, Bodies.creation(this.owner, type, members));
	}

	private void become(Api.Answer created, String status) {
		this.gateway.jdbc()
			.sql("update cons.consultations set status = ? where cons_id = ?::uuid")
			.params(status, created.text("/cons_id"))
			.update();
	}

	private static String planned(Instant when) {
		return ",\"scheduled_at\":\"" + when + "\"";
	}

}
