package uz.consbridge.simulator.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class FaultTests {

	private static final MediaType JSON = MediaType.get("application/json");

	private final AtomicInteger committed = new AtomicInteger();

	private final Recording recording = new Recording(Clock.systemUTC());

	private final SimulatorServer server = SimulatorServer.start(0, this::commit,
			new ControlApi(this.recording, Json::object, this.committed::getAndIncrement), this.recording);

	private final OkHttpClient client = new OkHttpClient.Builder().retryOnConnectionFailure(false).build();

	private final OkHttpClient hasty = this.client.newBuilder().readTimeout(Duration.ofMillis(300)).build();

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void answersNormallyWithoutAFault() throws IOException {
		assertThat(post("/things", "{}")).isEqualTo("200 {\"committed\":1}");
		assertThat(this.recording.ledger().committed()).singleElement()
			.satisfies((entry) -> assertThat(entry.changes()).containsExactly("things 1 created"));
	}

	@Test
	void sendsAStatusInsteadOfHandlingAsOftenAsOrdered() throws IOException {
		order("{\"kind\":\"status\",\"status\":503,\"body\":\"{\\\"a\\\":1}\",\"times\":1,\"method\":\"POST\",\"retryAfter\":7}");
		assertThat(post("/things", "{}")).isEqualTo("503 {\"a\":1}");
		assertThat(post("/things", "{}")).isEqualTo("200 {\"committed\":1}");
	}

	@Test
	void hitsOnlyWhatFitsPathAndBody() throws IOException {
		order("{\"kind\":\"too-many\",\"pathContains\":\"/thi\",\"bodyContains\":\"poison\"}");
		assertThat(post("/things", "{\"text\":\"poison\"}")).isEqualTo("429 Retry later\n");
		assertThat(post("/things", "{\"text\":\"fine\"}")).startsWith("200");
		assertThat(post("/others", "{\"text\":\"poison\"}")).startsWith("200");
	}

	@Test
	void resetsBeforeTheCommit() throws IOException {
		order("{\"kind\":\"reset\",\"times\":1}");
		assertThatIOException().isThrownBy(() -> post("/things", "{}"));
		assertThat(this.committed).hasValue(0);
		assertThat(this.recording.ledger().entries()).singleElement()
			.satisfies((entry) -> assertThat(entry.status()).isZero());
	}

	@Test
	void resetsAfterTheCommit() throws IOException {
		order("{\"kind\":\"reset-after-commit\",\"times\":1}");
		assertThatIOException().isThrownBy(() -> post("/things", "{}"));
		assertThat(this.committed).hasValue(1);
	}

	@Test
	void commitsAndThenHoldsTheAnswer() throws IOException {
		order("{\"kind\":\"commit-then-timeout\",\"delayMs\":30000}");
		assertThatIOException().isThrownBy(() -> send(this.hasty, "POST", "/things", "{}"));
		Awaitility.await().untilAtomic(this.committed, Matchers.equalTo(1));
	}

	@Test
	void hangsWithoutHandling() throws IOException {
		order("{\"kind\":\"hang\"}");
		assertThatIOException().isThrownBy(() -> send(this.hasty, "POST", "/things", "{}"));
		assertThat(this.committed).hasValue(0);
	}

	@Test
	void sendsBodiesNobodyCanBelieve() throws IOException {
		order("{\"kind\":\"html\",\"times\":1}");
		assertThat(post("/things", "{}")).startsWith("200 <!DOCTYPE html>");
		order("{\"kind\":\"truncated\",\"times\":1}");
		assertThat(post("/things", "{}")).isEqualTo("200 {\"commi");
		order("{\"kind\":\"empty\",\"times\":1}");
		assertThat(post("/things", "{}")).isEqualTo("200 ");
	}

	@Test
	void hitsWithAProbabilityThatASeedRepeats() {
		Faults faults = new Faults();
		faults.add(Fault.of(Fault.Kind.RESET).randomly(0.5, 7));
		Faults same = new Faults();
		same.add(Fault.of(Fault.Kind.RESET).randomly(0.5, 7));
		int hits = 0;
		for (int i = 0; i < 200; i++) {
			boolean hit = faults.next(request()).isPresent();
			assertThat(same.next(request()).isPresent()).isEqualTo(hit);
			hits += hit ? 1 : 0;
		}
		assertThat(hits).isBetween(70, 130);
	}

	@Test
	void refusesAnOrderItDoesNotKnow() throws IOException {
		assertThat(post("/_sim/faults", "{\"kind\":\"earthquake\"}")).startsWith("400");
	}

	@Test
	void endsFaultsAndShowsTheLedgerThroughTheControlApi() throws IOException {
		order("{\"kind\":\"status\"}");
		send(this.client, "DELETE", "/_sim/faults", null);
		post("/things", "{}");
		assertThat(send(this.client, "GET", "/_sim/ledger?committed=true", null))
			.contains("\"changes\":[\"things 1 created\"]");
		post("/_sim/reset", "{}");
		assertThat(send(this.client, "GET", "/_sim/ledger", null)).isEqualTo("200 []");
	}

	private Reply commit(Call call) {
		if (call.request().path().equals("/things")) {
			int count = this.committed.incrementAndGet();
			call.changed("things " + count + " created");
			return Reply.ok(Json.object().put("committed", count));
		}
		return Reply.empty(200);
	}

	private void order(String fault) throws IOException {
		assertThat(post("/_sim/faults", fault)).startsWith("200");
	}

	private String post(String path, String body) throws IOException {
		return send(this.client, "POST", path, body);
	}

	private String send(OkHttpClient http, String method, String path, @Nullable String body) throws IOException {
		RequestBody sent = (body != null) ? RequestBody.create(body, JSON) : null;
		okhttp3.Request request = new okhttp3.Request.Builder().url(this.server.baseUrl() + path)
			.method(method, sent)
			.build();
		try (Response response = http.newCall(request).execute()) {
			return response.code() + " " + response.body().string();
		}
	}

	private static Request request() {
		return new Request("GET", "/", "/", "", Map.of(), Map.of(), "");
	}

}
