package uz.consbridge.gateway.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** What a creation does not take, and how it says so. */
class InputTests {

	private static final String CREATE = "/api/consultations/create";

	private final RunningGateway gateway = RunningGateway.shared();

	private final long number = ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L);

	private final Api front = this.gateway.front().with("Prefer", "respond-async");

	@Test
	void aPlannedTimeThatHasPassedIsNow() {
		Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		Api.Answer answer = create("+998901112233", ",\"scheduled_at\":\"2020-01-01T10:00:00Z\"");
		assertThat(answer.status()).isEqualTo(201);
		assertThat(Instant.parse(answer.text("/consultation/start_date"))).isAfterOrEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "+", "12", "+99890111223344556677", "call 998901112233" })
	void aPhoneIsANumber(String phone) {
		Api.Answer answer = create(phone, "");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.wrongFields()).containsExactly("client.phone_number");
	}

	@ParameterizedTest
	@ValueSource(strings = { "+998 (90) 111-22-33", "998.90.111.22.33", "1112233", " +998901112233 " })
	void peopleWritePhonesInManyWays(String phone) {
		assertThat(create(phone, "").status()).isEqualTo(201);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			,"importance":"2"   | consultation.importance
			,"importance":true  | consultation.importance
			,"importance":2.0   | consultation.importance
			,"importance":""    | consultation.importance
			""")
	void aTextIsNotANumber(String member, String field) {
		Api.Answer answer = create("+998901112233", member);
		assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
		assertThat(answer.wrongFields()).containsExactly(field);
	}

	@ParameterizedTest
	@ValueSource(strings = { "5", "1.5", "true", "{}" })
	void anythingElseIsNoText(String value) {
		Api.Answer answer = create("+998901112233", ",\"topic\":" + value);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.wrongFields()).containsExactly("consultation.topic");
	}

	@Test
	void aCharacterThatCannotBeStoredIsNamed() {
		Api.Answer answer = create("+998901112233", ",\"tags\":[\"fine\",\"a\\u0000b\"]");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.wrongFields()).containsExactly("consultation.tags[1]");
		assertThat(answer.text("/instance")).isEqualTo(CREATE);
	}

	@Test
	void aProblemFoundBeforeAnyControllerSaysWhere() {
		Api.Answer answer = this.gateway.api().get("/api/consultations/1");
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.text("/instance")).isEqualTo("/api/consultations/1");
	}

	@Test
	void aKeyUsedWithAnotherBodySaysSo() {
		Api keyed = this.front.with("Idempotency-Key", "key of the input tests");
		assertThat(keyed.post(CREATE, body("+998901112233", "")).status()).isEqualTo(201);
		Api.Answer answer = keyed.post(CREATE, body("+998901112233", ",\"topic\":\"another\""));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.text("/detail")).contains("Idempotency-Key");
		assertThat(answer.wrongFields()).containsExactly("Idempotency-Key");
	}

	@Test
	void aWholeKeyOfDeadLettersIsDiscardedWithAReasonOnly() {
		String keys = "/api/ops/dead-letters/keys/";
		Api operator = this.gateway.operator();
		assertThat(operator.post(keys + "onec-sync/some-key/discard", "{}").status()).isEqualTo(422);
		assertThat(operator.post(keys + "nobody/some-key/discard", "{\"reason\":\"old\"}").status()).isEqualTo(404);
		Api.Answer nothing = operator.post(keys + "onec-sync/some-key/discard", "{\"reason\":\"old\"}");
		assertThat(nothing.status()).isEqualTo(202);
		assertThat(nothing.text("/detail")).isEqualTo("nothing to do");
	}

	private Api.Answer create(String phone, String furtherMembers) {
		return this.front.post(CREATE, body(phone, furtherMembers));
	}

	private String body(String phone, String furtherMembers) {
		return """
				{"client":{"name":"Anna","phone_number":"%1$s","org_inn":"%2$d","subscriberId":"%2$d","is_parent":true},
				"consultation":{"comment":"How?"%3$s}}""".formatted(phone, this.number, furtherMembers);
	}

}
