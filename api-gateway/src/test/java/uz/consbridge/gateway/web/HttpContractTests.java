package uz.consbridge.gateway.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class HttpContractTests {

	private static final String CREATE = "/api/consultations/create";

	private static final String UNKNOWN = "/api/consultations/0198c6f0-0000-7000-8000-000000000000";

	private final RunningGateway gateway = RunningGateway.shared();

	@Test
	void healthNeedsNoCredential() {
		Api.Answer answer = this.gateway.api().get("/api/health");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.response().body()).isEqualTo("{\"status\":\"ok\"}");
	}

	@Test
	void actuatorShowsHealthAndMetrics() {
		assertThat(this.gateway.api().get("/actuator/health").text("/status")).isEqualTo("UP");
		assertThat(this.gateway.api().get("/actuator/prometheus").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { UNKNOWN, "/api/ops/dead-letters", "/api/%6Fps/dead-letters", "/api//ops/dead-letters",
			"/api/ops;x=1/dead-letters", "/nothing", "/api/health/../consultations/1" })
	void everythingElseNeedsOne(String path) {
		Api.Answer answer = this.gateway.api().get(path);
		assertThat(answer.status()).isIn(400, 401);
		if (answer.status() == 401) {
			assertThat(answer.isProblem()).isTrue();
			assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
		}
	}

	@Test
	void frontendsComeInByHeaderOrBearer() {
		assertThat(this.gateway.front().get(UNKNOWN).status()).isEqualTo(404);
		assertThat(bearer(RunningGateway.FRONT_BEARER).get(UNKNOWN).status()).isEqualTo(404);
		assertThat(bearer(RunningGateway.FRONT_SECRET).get(UNKNOWN).status()).isEqualTo(401);
		assertThat(this.gateway.api().with("X-Front-Secret", "wrong").get(UNKNOWN).status()).isEqualTo(401);
		assertThat(this.gateway.api().with("Authorization", "Basic eDp5").get(UNKNOWN).status()).isEqualTo(401);
	}

	@Test
	void operatorsAndFrontendsAreKeptApart() {
		assertThat(this.gateway.operator().get("/api/ops/dead-letters").status()).isEqualTo(200);
		assertThat(this.gateway.front().get("/api/ops/dead-letters").status()).isEqualTo(401);
		assertThat(this.gateway.front().get("/api/%6Fps/dead-letters").status()).isEqualTo(401);
		assertThat(this.gateway.operator().get(UNKNOWN).status()).isEqualTo(401);
	}

	@Test
	void unknownPathsAndMethodsAreProblems() {
		problem(this.gateway.front().get("/nothing"), 404);
		Api.Answer method = this.gateway.front().send("DELETE", CREATE, "application/json", "{}");
		problem(method, 405);
		assertThat(method.header("Allow")).contains("POST");
		problem(this.gateway.front().send("POST", CREATE, "text/plain", "{}"), 415);
	}

	@ParameterizedTest
	@CsvSource({ "GET, create", "PUT, create", "PATCH, create", "DELETE, create", "GET, simple", "PUT, simple" })
	void theWordsForCreatingAreNoConsultations(String method, String word) {
		Api.Answer answer = this.gateway.front()
			.send(method, "/api/consultations/" + word, "application/json", "{\"status\":\"open\"}");
		problem(answer, 405);
		assertThat(answer.header("Allow")).isEqualTo("POST");
	}

	@Test
	void bodiesThatCannotBeReadAreRefusedWithoutAnEcho() {
		for (String body : new String[] { "", "{", "{\"client\": secret-word}", "nonsense" }) {
			Api.Answer answer = this.gateway.front().post(CREATE, body);
			problem(answer, 400);
			assertThat(answer.response().body()).doesNotContain("secret-word").doesNotContain("uz.consbridge");
		}
	}

	@Test
	void bodiesOfTheWrongFormNameTheMember() {
		Api.Answer type = this.gateway.front().post(CREATE, "{\"consultation\":{\"importance\":\"high\"}}");
		problem(type, 422);
		assertThat(type.wrongFields()).containsExactly("consultation.importance");
		assertThat(this.gateway.front().post(CREATE, "{\"client\":{}}").wrongFields()).containsExactly("consultation");
		problem(this.gateway.front().post(CREATE, "[]"), 422);
	}

	@Test
	void numbersThatTheirMemberCannotHoldAreOfTheWrongForm() {
		Api.Answer answer = this.gateway.front().post(CREATE, "{\"consultation\":{\"importance\":99999999999}}");
		problem(answer, 422);
		assertThat(answer.wrongFields()).containsExactly("consultation.importance");
	}

	@Test
	void charactersThatNothingCanStoreAreRefused() {
		problem(this.gateway.front().post(CREATE, "{\"consultation\":{\"comment\":\"a\\u0000b\"}}"), 422);
		problem(this.gateway.front().post(CREATE, "{\"consultation\":{\"custom_attributes\":{\"a\":\"\\ud800\"}}}"),
				422);
		problem(this.gateway.operator().get("/api/ops/dead-letters?key=%00"), 422);
	}

	@Test
	void bodiesAboveOneMebibyteAreRefused() {
		String large = "{\"client\":{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}}";
		problem(this.gateway.front().post(CREATE, large), 413);
		problem(this.gateway.front()
			.postChunked(CREATE, new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))), 413);
		String largest = "{\"client\":{},\"x\":\"" + "x".repeat(1024 * 1024 - 20) + "\"}";
		assertThat(this.gateway.front().post(CREATE, largest).status()).isEqualTo(422);
	}

	@Test
	void answersCarrySecurityHeaders() {
		Api.Answer answer = this.gateway.front().get(UNKNOWN);
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(answer.header("Cache-Control")).contains("no-store");
	}

	private Api bearer(String token) {
		return this.gateway.api().with("Authorization", "Bearer " + token);
	}

	private static void problem(Api.Answer answer, int status) {
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.isProblem()).as(answer.response().body()).isTrue();
	}

}
