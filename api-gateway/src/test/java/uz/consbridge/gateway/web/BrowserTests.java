package uz.consbridge.gateway.web;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** What pages of a listed origin, and of others, get to see. */
class BrowserTests {

	private static final String PAGE = "https://desk.example";

	private static final RunningGateway GATEWAY = RunningGateway.start("consbridge.security.allowed-origins=" + PAGE,
			"consbridge.limits.per-minute=3");

	@AfterAll
	static void stop() {
		GATEWAY.close();
	}

	@Test
	void aPageSeesThatItAskedTooOftenAndPreflightsAreNotCounted() {
		for (int i = 0; i < 5; i++) {
			assertThat(preflight(PAGE, "POST").status()).isEqualTo(200);
		}
		Api page = GATEWAY.front().with("Origin", PAGE);
		for (int i = 0; i < 3; i++) {
			assertThat(page.get("/api/dicts/po-types").status()).isEqualTo(200);
		}
		Api.Answer refused = page.get("/api/dicts/po-types");
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
		assertThat(refused.header("Access-Control-Expose-Headers")).contains("Retry-After");
	}

	@Test
	void refusalsOfOriginsAreProblems() {
		Api.Answer stranger = GATEWAY.front().with("Origin", "https://evil.example").get("/api/dicts/po-types");
		assertThat(stranger.status()).isEqualTo(403);
		assertThat(stranger.isProblem()).as(stranger.response().body()).isTrue();
		assertThat(preflight("https://evil.example", "POST").isProblem()).isTrue();
		assertThat(preflight(PAGE, "TRACE").isProblem()).isTrue();
	}

	private static Api.Answer preflight(String origin, String method) {
		return GATEWAY.api()
			.with("Origin", origin)
			.with("Access-Control-Request-Method", method)
			.send("OPTIONS", "/api/consultations/create", "text/plain", "");
	}

}
