package uz.consbridge.gateway.description;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class DescriptionTests {

	private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

	private final Api anybody = RunningGateway.shared().api();

	@Test
	void thePageNeedsNothingFromElsewhere() {
		Api.Answer page = this.anybody.get("/docs");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.type()).startsWith("text/html");
		assertThat(page.response().body()).doesNotContain("//");
		List<String> references = REFERENCE.matcher(page.response().body())
			.results()
			.map((MatchResult each) -> each.group(1))
			.toList();
		assertThat(references).hasSize(4)
			.allSatisfy((reference) -> assertThat(this.anybody.get("/" + reference).status()).isEqualTo(200));
	}

	@Test
	void onlyThePageMayRunScripts() {
		Api.Answer page = this.anybody.get("/docs");
		assertThat(page.response().headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
			.doesNotContain("http", "unsafe-eval");
		assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(this.anybody.get("/openapi.json").header("Content-Security-Policy"))
			.isEqualTo("default-src 'none'; frame-ancestors 'none'");
	}

	@Test
	void nothingElseIsHandedOutFromThere() {
		for (String path : List.of("/docs/assets/swagger-ui/none.js", "/docs/openapi.json", "/docs/page.html",
				"/docs/assets/..%2f..%2fapplication.yml")) {
			assertThat(this.anybody.get(path).status()).as(path).isBetween(400, 404);
		}
	}

	@Test
	void askingTooOftenIsRefusedHoweverThePathIsWritten() {
		try (RunningGateway limited = RunningGateway.start("consbridge.limits.per-minute=3")) {
			assertThat(limited.api().get("/docs").status()).isEqualTo(200);
			assertThat(limited.front().get("/api/clients/by-hash/x").status()).isEqualTo(404);
			assertThat(limited.front().get("/%61pi/clients/by-hash/x").status()).isEqualTo(404);
			Api.Answer refused = limited.front().get("/%61pi/clients/by-hash/x");
			assertThat(refused.status()).isEqualTo(429);
			assertThat(refused.header("Retry-After")).isNotBlank();
			assertThat(limited.api().get("/docs").status()).isEqualTo(429);
			assertThat(limited.api().get("/api/health").status()).isEqualTo(200);
		}
	}

}
