package uz.consbridge.chatwoot;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FailureTests {

	private final Server server = new Server("/");

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "200 | text/html        | <html>sign in</html>",
			"200 | application/json | ''", "200 | application/json | {\"id\": 12, \"sta", "200 | application/json | []",
			"200 | application/json | {\"id\": 12}", "200 | application/json | {\"id\": \"twelve\"}",
			"200 | text/plain       | {}", "500 | text/html        | oops", "502 | text/html        | bad gateway",
			"503 | application/json | {}", "504 | text/plain       | timeout", "408 | text/plain       | slow" })
	void anUnusableAnswerLeavesAWriteUnknownAndMeansAReadFoundNobody(int status, String type, String body) {
		this.server.answers(status, type, body);
		this.server.answers(status, type, body);
		assertThat(failure(write())).isInstanceOf(Failure.Unknown.class);
		assertThat(failure(read())).isInstanceOf(Failure.Away.class);
	}

	@Test
	void aTimeoutLeavesAWriteUnknownAndSaysHowLongAgoItWasSent() {
		this.server.answers(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
		assertThat(failure(write())).isInstanceOfSatisfying(Failure.Unknown.class,
				(unknown) -> assertThat(unknown.sentAgo()).isGreaterThanOrEqualTo(Server.READ_TIMEOUT));
	}

	@Test
	void aLostConnectionLeavesAWriteUnknownAndItIsNotRepeated() {
		this.server.answers("{\"payload\": []}");
		assertThat(this.server.client().conversations().labels(1, Server.soon())).isInstanceOf(Answer.Ok.class);
		this.server.answers(
				new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket(true, true, true)).build());
		assertThat(failure(write())).isInstanceOf(Failure.Unknown.class);
		assertThat(this.server.requests()).isEqualTo(2);
	}

	@Test
	void aTruncatedBodyLeavesAWriteUnknown() {
		this.server.answers(new MockResponse.Builder().setHeader("Content-Type", "application/json")
			.body("{\"payload\": [")
			.setHeader("Content-Length", 500)
			.onResponseEnd(new SocketEffect.CloseSocket(true, true, true))
			.build());
		assertThat(failure(write())).isInstanceOf(Failure.Unknown.class);
	}

	@Test
	void aSlowBodyEndsWithTheDeadline() {
		this.server.answers(new MockResponse.Builder().setHeader("Content-Type", "application/json")
			.body("{\"payload\": []}" + " ".repeat(500))
			.throttleBody(1, 200, TimeUnit.MILLISECONDS)
			.build());
		assertThat(failure(this.server.client().conversations().labels(1, Deadline.in(Duration.ofMillis(700)))))
			.isInstanceOf(Failure.Away.class);
	}

	@Test
	void withoutAConnectionNothingWasSent() {
		this.server.stop();
		assertThat(failure(write())).isInstanceOf(Failure.NotSent.class);
		assertThat(failure(read())).isInstanceOf(Failure.NotSent.class);
	}

	@Test
	void withoutTimeNothingIsSent() {
		assertThat(failure(this.server.client().conversations().setStatus(1, "open", Deadline.in(Duration.ZERO))))
			.isInstanceOf(Failure.NotSent.class);
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void throttlingIsUnderstoodWithAndWithoutATime() {
		this.server.answers(429, "text/plain", "Retry later\n");
		this.server.answers(new MockResponse.Builder().code(429).setHeader("Retry-After", "7").build());
		assertThat(failure(write())).isEqualTo(new Failure.Throttled(null));
		assertThat(failure(write())).isEqualTo(new Failure.Throttled(Duration.ofSeconds(7)));
	}

	@Test
	void throttlingWithoutATimeEndsWithTheServersMinute() {
		this.server.answers(throttledAt("Mon, 23 Nov 2026 04:10:48 GMT").build());
		this.server.answers(throttledAt("Mon, 23 Nov 2026 04:10:00 GMT").build());
		this.server.answers(throttledAt("Mon, 23 Nov 2026 04:10:48 GMT").setHeader("Retry-After", "7").build());
		this.server.answers(throttledAt("some day").build());
		assertThat(failure(write())).isEqualTo(new Failure.Throttled(Duration.ofSeconds(12)));
		assertThat(failure(write())).isEqualTo(new Failure.Throttled(Duration.ofSeconds(60)));
		assertThat(failure(write())).isEqualTo(new Failure.Throttled(Duration.ofSeconds(7)));
		assertThat(failure(write())).isEqualTo(new Failure.Throttled(null));
	}

	private static MockResponse.Builder throttledAt(String date) {
		return new MockResponse.Builder().code(429).setHeader("Date", date);
	}

	@Test
	void refusalsKeepChatwootsWordsInEveryShape() {
		this.server.answers(422, "application/json",
				"{\"message\":\"Email has already been taken\",\"attributes\":[\"email\"]}");
		this.server.answers(401, "application/json", "{\"error\":\"Invalid Access Token\"}");
		this.server.answers(401, "application/json", "{\"errors\":[\"You need to sign in\"]}");
		this.server.answers(404, "text/html", "<html>no</html>");
		this.server.answers(new MockResponse.Builder().code(301).setHeader("Location", "https://x.example/").build());
		assertThat(failure(write()))
			.isEqualTo(new Failure.Refused(422, "Email has already been taken", List.of("email")));
		assertThat(failure(write())).isEqualTo(new Failure.Refused(401, "Invalid Access Token", List.of()));
		assertThat(failure(write())).isEqualTo(new Failure.Refused(401, "You need to sign in", List.of()));
		assertThat(failure(write())).isEqualTo(new Failure.Refused(404, "", List.of()));
		assertThat(failure(write())).isEqualTo(new Failure.Refused(301, "", List.of()));
	}

	private Answer<Map<String, Object>> write() {
		return this.server.client().conversations().setCustomAttributes(1, Map.of("cons_id", "c"), Server.soon());
	}

	private Answer<Conversation> read() {
		return this.server.client().conversations().show(1, Server.soon());
	}

	private static Failure failure(Answer<?> answer) {
		return switch (answer) {
			case Answer.Failed<?>(Failure why) -> why;
			case Answer.Ok<?>(var value) -> throw new AssertionError("Unexpectedly answered " + value);
		};
	}

}
