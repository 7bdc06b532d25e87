package uz.consbridge.odata;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class ODataClientTests {

	private static final EntitySet SET = new EntitySet("Document_Заявка");

	private static final UUID KEY = UUID.fromString("5b1e7c30-1111-4222-8333-9a0b1c2d3e4f");

	private final MockWebServer server = new MockWebServer();

	private ODataClient client = client(1);

	@BeforeEach
	void start() throws IOException {
		this.server.start();
		this.client = client(this.server.getPort());
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.server.close();
	}

	@Test
	void readsTheRowsOfASet() throws InterruptedException {
		answer(200, "{\"odata.metadata\":\"x\",\"value\":[{\"Ref_Key\":\"a\"},{\"Ref_Key\":\"b\"}]}");
		Answer<List<String>> rows = this.client.read(ODataQuery.from(SET).top(2), (row) -> "" + row.text("Ref_Key"));
		assertThat(rows).isEqualTo(new Answer.Ok<>(List.of("a", "b")));
		RecordedRequest request = this.server.takeRequest();
		assertThat(request.getTarget())
			.isEqualTo("/base/Document_%D0%97%D0%B0%D1%8F%D0%B2%D0%BA%D0%B0?$format=json&$top=2");
		String credentials = "" + request.getHeaders().get("Authorization");
		assertThat(new String(Base64.getDecoder().decode(credentials.substring(6)), StandardCharsets.UTF_8))
			.isEqualTo("Робот:пароль");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/json | {"value":[{"Ref_Key":"a"},{"Ref_
			application/json | {"value":[{"Ref_Key":"a"}]
			application/json | {"something":[]}
			application/json | []
			text/html        | <html>login</html>
			""")
	void anAnswerThatIsNotAWholeSetIsNoAnswer(String type, String body) {
		this.server.enqueue(response(200, body, type));
		assertThat(failure(this.client.read(ODataQuery.from(SET), Function.identity())))
			.isInstanceOf(Failure.Away.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			404 | {"odata.error":{"code":"9","message":{"value":"x"}}}         | NotFound
			404 | {"odata.error":{"code":"8","message":{"value":"x"}}}         | ConfigurationError
			404 | <html>                                                       | ConfigurationError
			400 | {"odata.error":{"code":"14","message":{"value":"x"}}}        | Invalid
			405 | {"odata.error":{"code":"19","message":{"value":"x"}}}        | Invalid
			401 | <html>                                                       | Unauthorized
			401 | {"odata.error":{"code":"20","message":{"value":"x"}}}        | Unauthorized
			500 | {"odata.error":{"code":"-1","message":{"value":"Лимит"}}}    | BusinessRefusal
			500 | {"exception":{"descr":"x"}}                                  | Away
			500 | <html>                                                       | Away
			502 | <html>                                                       | Away
			503 | <html>                                                       | Away
			302 | <html>                                                       | ConfigurationError
			""")
	void aReadSaysWhyThereIsNothing(int status, String body, String kind) {
		answer(status, body);
		assertThat(failure(this.client.readOne(SET, KEY, Function.identity())).getClass().getSimpleName())
			.isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			500 | {"odata.error":{"code":"-1","message":{"value":"Лимит"}}} | BusinessRefusal
			500 | {"exception":{"descr":"x"}}                               | Unknown
			502 | <html>                                                    | Unknown
			503 | <html>                                                    | Unknown
			504 | <html>                                                    | Unknown
			429 | <html>                                                    | Away
			400 | {"odata.error":{"code":"15","message":{"value":"x"}}}     | Invalid
			404 | {"odata.error":{"code":"9","message":{"value":"x"}}}      | NotFound
			200 | <html>                                                    | Unknown
			201 | {"Ref_Key":"a                                             | Unknown
			201 | {"odata.error":{"code":"0"}}                              | Unknown
			""")
	void aWriteSaysWhetherItMayHaveHappened(int status, String body, String kind) {
		answer(status, body);
		assertThat(failure(this.client.create(SET, json("{}"))).getClass().getSimpleName()).isEqualTo(kind);
	}

	@Test
	void theServersOwnWaitIsKeptAndSaysThatNothingHappened() {
		this.server.enqueue(response(503, "", "text/html").newBuilder().addHeader("Retry-After", "7").build());
		assertThat(failure(this.client.create(SET, json("{}"))))
			.isEqualTo(new Failure.Away("status 503", Duration.ofSeconds(7)));
	}

	@Test
	void aServerThatAsksToWaitIsLeftAloneForAsLong() {
		this.server.enqueue(response(429, "", "text/html").newBuilder().addHeader("Retry-After", "60").build());
		assertThat(failure(this.client.readOne(SET, KEY, Function.identity()))).isInstanceOf(Failure.Away.class);
		assertThat(failure(this.client.readOne(SET, KEY, Function.identity()))).isInstanceOfSatisfying(
				Failure.Away.class,
				(away) -> assertThat(away.retryAfter()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60)));
		assertThat(failure(this.client.create(SET, json("{}")))).isInstanceOf(Failure.Away.class);
		assertThat(this.server.getRequestCount()).isEqualTo(1);
	}

	@Test
	void aRefusedLoginIsNotTriedAgainAtOnceWhereTheCallerDoesNotWaitItself() {
		try (ODataClient patient = client(this.server.getPort(), Duration.ofMinutes(5))) {
			answer(401, "<html>");
			answer(401, "<html>");
			assertThat(failure(patient.readOne(SET, KEY, Function.identity())))
				.isInstanceOf(Failure.Unauthorized.class);
			assertThat(failure(patient.create(SET, json("{}")))).isInstanceOf(Failure.Unauthorized.class);
			assertThat(this.server.getRequestCount()).isEqualTo(1);
			assertThat(failure(this.client.readOne(SET, KEY, Function.identity())))
				.isInstanceOf(Failure.Unauthorized.class);
			assertThat(this.server.getRequestCount()).isEqualTo(2);
		}
	}

	@Test
	void aSetThatIsForbiddenDoesNotKeepFromTheOthers() {
		try (ODataClient patient = client(this.server.getPort(), Duration.ofMinutes(5))) {
			answer(401, """
					{"odata.error":{"code":"20","message":{"value":"x"}}}""");
			answer(401, "<html>");
			assertThat(failure(patient.readOne(SET, KEY, Function.identity()))).extracting("login").isEqualTo(false);
			assertThat(failure(patient.readOne(SET, KEY, Function.identity()))).extracting("login").isEqualTo(true);
			assertThat(this.server.getRequestCount()).isEqualTo(2);
		}
	}

	@Test
	void aWriteWithoutConnectionWasNotSent() {
		int port = this.server.getPort();
		this.server.close();
		try (ODataClient lonely = client(port)) {
			assertThat(failure(lonely.create(SET, json("{}")))).isInstanceOf(Failure.NotSent.class);
		}
	}

	@Test
	void aWriteCutOffAfterItLeftIsUnknownAndNotRepeated() {
		this.server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
		answer(201, "{}");
		assertThat(failure(this.client.create(SET, json("{}")))).isInstanceOf(Failure.Unknown.class);
		assertThat(this.server.getRequestCount()).isEqualTo(1);
	}

	@Test
	void aWriteWithoutAnswerInTimeIsUnknownAndAReadIsAway() {
		this.server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
		this.server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
		assertThat(failure(this.client.change(SET, KEY, json("{}")))).isInstanceOf(Failure.Unknown.class);
		assertThat(failure(this.client.readOne(SET, KEY, Function.identity()))).isInstanceOf(Failure.Away.class);
	}

	@Test
	void requestsOfOneBudgetEndTogether() {
		this.server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
		ODataClient hurried = this.client.within(Duration.ofMillis(200));
		assertThat(failure(hurried.readOne(SET, KEY, Function.identity()))).isInstanceOf(Failure.Away.class);
		assertThat(failure(hurried.change(SET, KEY, json("{}")))).isInstanceOf(Failure.NotSent.class);
		assertThat(this.server.getRequestCount()).isEqualTo(1);
	}

	@Test
	void membersThatComeBackOtherwiseAreReported() {
		answer(201, "{\"Код\":\"10240\",\"Тема\":\"a \",\"Секция\":[],\"Дата\":\"2026-01-01T00:00:00\"}");
		Answer<Written> written = this.client.create(SET, json(
				"{\"Код\":10240,\"Тема\":\"a\",\"Секция\":[],\"Дата\":\"2026-01-02T00:00:00\",\"Опечатка\":\"x\"}"));
		assertThat(written).isInstanceOfSatisfying(Answer.Ok.class,
				(ok) -> assertThat(((Written) ok.value()).ignored()).containsExactly("Дата", "Опечатка"));
	}

	@Test
	void countsBehindAByteOrderMark() {
		this.server.enqueue(response(200, "\uFEFF95", "text/plain"));
		assertThat(this.client.count(SET, null)).isEqualTo(new Answer.Ok<>(95L));
	}

	@Test
	void aBatchOfKeysIsHalvedUntilTheWebServerTakesTheAddress() {
		this.server.setDispatcher(new Dispatcher() {
			@Override
			public MockResponse dispatch(RecordedRequest request) {
				int keys = request.getTarget().split("guid", -1).length - 1;
				return (keys > 5) ? response(404, "<html>", "text/html")
						: response(200, "{\"value\":[" + "{},".repeat(keys - 1) + "{}]}", "application/json");
			}
		});
		List<UUID> keys = Stream.generate(UUID::randomUUID).limit(33).toList();
		Answer<List<Row>> rows = this.client.readByKeys(SET, "Ref_Key", keys, Function.identity());
		assertThat(rows).isInstanceOfSatisfying(Answer.Ok.class, (ok) -> assertThat((List<?>) ok.value()).hasSize(33));
	}

	@Test
	void aBatchThatFailsLeavesNoPartialAnswer() {
		answer(200, "{\"value\":[{}]}");
		answer(503, "");
		List<UUID> keys = Stream.generate(UUID::randomUUID).limit(21).toList();
		assertThat(failure(this.client.readByKeys(SET, "Ref_Key", keys, Function.identity())))
			.isInstanceOf(Failure.Away.class);
	}

	private void answer(int status, String body) {
		this.server.enqueue(response(status, body, body.startsWith("<") ? "text/html" : "application/json"));
	}

	private static MockResponse response(int status, String body, String type) {
		return new MockResponse.Builder().code(status).addHeader("Content-Type", type).body(body).build();
	}

	private static ObjectNode json(String text) {
		return (ObjectNode) JsonMapper.shared().readTree(text);
	}

	private static <T> Failure failure(Answer<T> answer) {
		return switch (answer) {
			case Answer.Failed<T>(Failure why) -> why;
			case Answer.Ok<T>(T value) -> throw new AssertionError("answered " + value);
		};
	}

	private static ODataClient client(int port) {
		return client(port, Duration.ZERO);
	}

	private static ODataClient client(int port, Duration afterRefusedLogin) {
		return new ODataClient(new ODataSettings(URI.create("http://127.0.0.1:" + port + "/base"), "Робот", "пароль",
				"tests", Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(1), 2, 2000,
				afterRefusedLogin), new BaseClock(ZoneId.of("Asia/Tashkent"), Clock.systemUTC()));
	}

}
