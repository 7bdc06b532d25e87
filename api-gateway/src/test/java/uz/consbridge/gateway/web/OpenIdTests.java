package uz.consbridge.gateway.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.gateway.consultation.web.Bodies;
import uz.consbridge.gateway.http.Api;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OpenIdTests {

	private static final String SOMETHING = "/api/dicts/interference";

	private static int port;

	private static OpenIdProvider provider;

	private static RunningGateway gateway;

	private static RunningGateway forShort;

	@BeforeAll
	static void start() throws IOException {
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		provider = OpenIdProvider.start(port);
		gateway = gateway(OpenIdProvider.OURS);
		forShort = gateway(OpenIdProvider.SHORT);
	}

	@AfterAll
	static void stop() {
		gateway.close();
		forShort.close();
		provider.close();
	}

	@Test
	void aTokenForUsIsAcceptedAndItsOwnerNamed() {
		String token = token(OpenIdProvider.OURS);
		assertThat(status(gateway, token)).isEqualTo(200);
		Api.Answer login = gateway.api().post("/api/auth/login", "{\"token\": \"" + token + "\"}");
		assertThat(login.status()).isEqualTo(200);
		assertThat(login.text("/user_id")).isEqualTo(OpenIdProvider.OURS);
		assertThat(login.text("/token_type")).isEqualTo("bearer");
		assertThat(gateway.api().with("Authorization", "Bearer " + token).get("/api/ops/dead-letters").status())
			.isEqualTo(401);
	}

	@Test
	void aTokenForOthersOrAChangedOneIsRefused() {
		assertThat(status(gateway, token(OpenIdProvider.OTHERS))).isEqualTo(401);
		String token = token(OpenIdProvider.OURS);
		int middle = token.indexOf('.') + 5;
		char changed = (token.charAt(middle) == 'A') ? 'B' : 'A';
		assertThat(status(gateway, token.substring(0, middle) + changed + token.substring(middle + 1))).isEqualTo(401);
		assertThat(status(gateway, "a.b.c")).isEqualTo(401);
		assertThat(gateway.api().post("/api/auth/login", "{\"token\": \"a.b.c\"}").status()).isEqualTo(401);
		assertThat(gateway.api().post("/api/auth/login", "{\"token\": \"\"}").wrongFields()).containsExactly("token");
	}

	@Test
	void aTokenEndsWhenItsTimeIsOver() {
		String token = token(OpenIdProvider.SHORT);
		assertThat(status(forShort, token)).isEqualTo(200);
		await().atMost(Duration.ofSeconds(15)).until(() -> status(forShort, token) == 401);
		try (RunningGateway lenient = gateway(OpenIdProvider.SHORT, "60s")) {
			assertThat(status(lenient, token)).as("clocks may differ by a minute there").isEqualTo(200);
		}
	}

	@Test
	void theProvidersNewKeyIsFoundAndItsOldOneForgotten() {
		String before = token(OpenIdProvider.OURS);
		assertThat(status(gateway, before)).isEqualTo(200);
		provider.rotate();
		assertThat(status(gateway, token(OpenIdProvider.OURS))).isEqualTo(200);
		assertThat(status(gateway, before)).isEqualTo(401);
	}

	@Test
	void whoeverShowsATokenHasKeysOfItsOwnAndIsNamedInTheHistory() {
		String key = UUID.randomUUID().toString();
		Api.Answer frontend = create(gateway.front().with("Idempotency-Key", key));
		assertThat(frontend.status()).isEqualTo(201);
		Api.Answer person = create(gateway.api()
			.with("Authorization", "Bearer " + token(OpenIdProvider.OURS))
			.with("Idempotency-Key", key));
		assertThat(person.status()).as(person.response().body()).isEqualTo(201);
		assertThat(gateway.front()
			.get("/api/consultations/" + person.text("/cons_id") + "/history")
			.text("/items/0/actor")).isEqualTo(OpenIdProvider.OURS);
	}

	@Test
	void untilTheProviderWasReachedOnceTokensCannotBeCheckedAndSecretsCan() {
		try (RunningGateway early = RunningGateway.start("consbridge.security.openid.issuer=http://localhost:1",
				"consbridge.security.openid.audience=" + OpenIdProvider.OURS)) {
			Api.Answer token = early.api().with("Authorization", "Bearer a.b.c").get(SOMETHING);
			assertThat(token.status()).isEqualTo(503);
			assertThat(token.isProblem()).isTrue();
			assertThat(token.header("Retry-After")).isNotEmpty();
			assertThat(early.api().post("/api/auth/login", "{\"token\": \"a.b.c\"}").status()).isEqualTo(503);
			assertThat(early.front().get(SOMETHING).status()).isEqualTo(200);
		}
	}

	@Test
	void secretsAreAcceptedBesideTokens() {
		assertThat(gateway.front().get(SOMETHING).status()).isEqualTo(200);
		assertThat(gateway.api()
			.post("/api/auth/login", "{\"token\": \"" + RunningGateway.FRONT_BEARER + "\"}")
			.text("/user_id")).isEqualTo("front");
	}

	@Test
	void onlyListedOriginsMayCallFromABrowser() {
		Api browser = gateway.api().with("Origin", "https://desk.example");
		Api.Answer asked = browser.with("Access-Control-Request-Method", "POST")
			.with("Access-Control-Request-Headers", "x-front-secret,content-type")
			.send("OPTIONS", "/api/consultations/create", "text/plain", "");
		assertThat(asked.status()).isEqualTo(200);
		assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("https://desk.example");
		assertThat(gateway.front()
			.with("Origin", "https://desk.example")
			.get(SOMETHING)
			.header("Access-Control-Expose-Headers")).contains("Location", "ETag");
		Api.Answer stranger = gateway.front().with("Origin", "https://evil.example").get(SOMETHING);
		assertThat(stranger.status()).isEqualTo(403);
		assertThat(stranger.header("Access-Control-Allow-Origin")).isEmpty();
	}

	private static Api.Answer create(Api caller) {
		return caller.with("Prefer", "respond-async")
			.post("/api/consultations/create", Bodies.creation(Bodies.SUPPORT, ""));
	}

	private static RunningGateway gateway(String audience) {
		return gateway(audience, "0s");
	}

	private static RunningGateway gateway(String audience, String skew) {
		return RunningGateway.start("consbridge.security.openid.issuer=" + provider.issuer(),
				"consbridge.security.openid.audience=" + audience, "consbridge.security.openid.skew=" + skew,
				"consbridge.security.allowed-origins=https://desk.example, https://site.example/");
	}

	private static int status(RunningGateway asked, String token) {
		return asked.api().with("Authorization", "Bearer " + token).get(SOMETHING).status();
	}

	private static String token(String client) {
		String basic = Base64.getEncoder()
			.encodeToString((client + ":" + OpenIdProvider.secret(client)).getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create(provider.issuer() + "/oauth2/token"))
			.header("Authorization", "Basic " + basic)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
			.build();
		try {
			HttpResponse<String> answer = HttpClient.newHttpClient()
				.send(request, HttpResponse.BodyHandlers.ofString());
			return new JsonMapper().readTree(answer.body()).path("access_token").asString();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
