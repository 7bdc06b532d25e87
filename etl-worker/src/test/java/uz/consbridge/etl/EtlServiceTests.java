package uz.consbridge.etl;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.onec.OneCSettings;
import uz.consbridge.simulator.onec.OneCSimulator;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.stack.LocalKafka;
import uz.consbridge.stack.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class EtlServiceTests {

	private static final String JOBS = "/api/ops/etl/jobs";

	private static final OneCSimulator ONE_C = OneCSimulator.start(OneCSettings.usual());

	private static final String DATABASE = LocalPostgres.shared().jdbcUrl(LocalPostgres.shared().freshDatabase());

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("spring.datasource.url", () -> DATABASE);
		registry.add("spring.datasource.username", () -> LocalPostgres.USER);
		registry.add("spring.datasource.password", () -> LocalPostgres.PASSWORD);
		registry.add("spring.kafka.bootstrap-servers", LocalKafka.shared()::bootstrapServers);
		registry.add("consbridge.onec.base-url", ONE_C::url);
		registry.add("consbridge.onec.user", () -> "consbridge");
		registry.add("consbridge.onec.password", () -> "consbridge");
		registry.add("consbridge.etl.ops-secret", () -> "the-operator");
		registry.add("consbridge.etl.recheck", () -> "50ms");
		registry.add("consbridge.etl.jobs.consultations.interval", () -> "200ms");
		registry.add("consbridge.etl.jobs.calls.interval", () -> "0");
	}

	/** What there was before would be told to nobody. */
	@BeforeEach
	void loaded() throws Exception {
		await().until(() -> this.jdbc.sql("select count(finished_at) from etl.load where job = 'consultations'")
			.query(Long.class)
			.single() == 1);
		if (this.jdbc.sql("select count(*) from etl.load where job = 'calls'").query(Long.class).single() == 0) {
			send("POST", JOBS + "/calls/run", "the-operator");
		}
		await().until(() -> this.jdbc.sql("select count(finished_at) from etl.load where job = 'calls'")
			.query(Long.class)
			.single() == 1);
	}

	@AfterEach
	void heal() {
		ONE_C.recording().faults().clear();
	}

	@AfterAll
	static void sendsNothingMalformed() {
		assertThat(ONE_C.recording().violations().all()).isEmpty();
		ONE_C.close();
	}

	@Test
	void reportsAChangeWithinTheIntervalAndACallOnDemand() throws Exception {
		try (Topic topic = new Topic(LocalKafka.shared().bootstrapServers())) {
			UUID document = document();
			await().until(() -> topic.all(OneCEvent.DocumentChanged.class)
				.stream()
				.anyMatch((event) -> event.key().equals(document.toString())));
			ONE_C.operator().call(document, null, null);
			HttpResponse<String> answer = send("POST", JOBS + "/calls/run", "the-operator");
			assertThat(answer.statusCode()).isEqualTo(202);
			assertThat(answer.body()).contains("\"job\":\"calls\"");
			await().until(() -> topic.all(OneCEvent.CallDetected.class).size() == 1);
		}
	}

	@Test
	void onlyTheOperatorSeesAndRunsJobs() throws Exception {
		assertThat(send("GET", JOBS, "somebody").statusCode()).isEqualTo(401);
		assertThat(send("POST", JOBS + "/calls/run", "").body()).contains("\"status\":401");
		assertThat(send("POST", JOBS + "/calls/load", "somebody").statusCode()).isEqualTo(401);
		assertThat(send("POST", JOBS + "/managers/load", "the-operator").statusCode()).isEqualTo(400);
		assertThat(send("POST", JOBS + "/managers/check", "the-operator").statusCode()).isEqualTo(400);
		assertThat(send("POST", JOBS + "/calls/check", "somebody").statusCode()).isEqualTo(401);
		assertThat(send("POST", JOBS + "/calls/check", "the-operator").statusCode()).isEqualTo(202);
		await().until(() -> send("GET", JOBS + "/calls", "the-operator").body().contains("\"check\":true"));
		assertThat(send("POST", JOBS + "/nonsense/run", "the-operator").statusCode()).isEqualTo(404);
		assertThat(send("GET", JOBS + "/nonsense", "the-operator").statusCode()).isEqualTo(404);
		assertThat(send("GET", JOBS + "/calls", "the-operator").body()).startsWith("{\"job\":\"calls\"")
			.contains("\"bytes\":")
			.doesNotContain("consultations");
		await().untilAsserted(() -> assertThat(send("GET", JOBS, "the-operator").body()).contains(
				"\"job\":\"consultations\",\"interval\":\"PT0.2S\"", "\"job\":\"open-documents\"", "\"state\":\"done\"",
				"\"duration_ms\":"));
	}

	@Test
	void showsThatOneCIsAwayAndComesBackByItself() throws Exception {
		ONE_C.recording().faults().add(Fault.status(503, null));
		await().until(() -> send("GET", "/actuator/health", "").statusCode() == 503);
		assertThat(send("GET", "/actuator/health", "").body()).contains("1C is away");
		ONE_C.recording().faults().clear();
		await().until(() -> send("GET", "/actuator/health", "").statusCode() == 200);
	}

	@Test
	void operatorsAreAnswered503WhilePostgresIsAway() throws Exception {
		String name = LocalPostgres.shared().freshDatabase();
		try (ConfigurableApplicationContext other = another(LocalPostgres.shared().jdbcUrl(name),
				"--spring.datasource.hikari.connection-timeout=1000")) {
			this.jdbc.sql("alter database \"%s\" allow_connections false".formatted(name)).update();
			this.jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
				.param(name)
				.query()
				.listOfRows();
			int otherPort = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			HttpResponse<String> answer = send(otherPort, "GET", JOBS, "the-operator");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
			assertThat(answer.headers().firstValue("Retry-After")).contains("5");
		}
	}

	@Test
	void twoInstancesShareTheIntervalInsteadOfHalvingIt() {
		try (ConfigurableApplicationContext other = another(DATABASE,
				"--consbridge.etl.jobs.consultations.interval=200ms")) {
			assertThat(other.isRunning()).isTrue();
			await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
		}
		long overlapping = this.jdbc.sql("""
				select count(*) from etl.run a join etl.run b on a.job = b.job and a.id < b.id
				and a.job = 'consultations' and b.started_at < a.started_at + interval '190 milliseconds'
				and b.started_at >= a.started_at and a.state = 'done'""").query(Long.class).single();
		assertThat(overlapping).isZero();
		assertThat(this.jdbc
			.sql("select count(*) from etl.run where state = 'running' and started_at < now() - interval '5 s'")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void tellsItsMetrics() throws Exception {
		document();
		await().untilAsserted(() -> assertThat(send("GET", "/actuator/prometheus", "").body())
			.contains("consbridge_etl_run_seconds_count{job=\"consultations\",state=\"done\"}")
			.contains("consbridge_etl_watermark{job=\"consultations\"}"));
	}

	private static UUID document() {
		UUID subscriber = ONE_C.operator().addContractor(10240, "300000019", "ООО ПРИМЕР");
		return ONE_C.operator().addDocument(subscriber, Seed.CONSULTANT, ONE_C.operator().now().plusDays(1));
	}

	private static ConfigurableApplicationContext another(String database, String more) {
		return new SpringApplicationBuilder(EtlWorker.class).run("--server.port=0",
				"--spring.datasource.url=" + database, "--spring.datasource.username=" + LocalPostgres.USER,
				"--spring.datasource.password=" + LocalPostgres.PASSWORD,
				"--spring.kafka.bootstrap-servers=" + LocalKafka.shared().bootstrapServers(),
				"--consbridge.onec.base-url=" + ONE_C.url(), "--consbridge.onec.user=consbridge",
				"--consbridge.onec.password=consbridge", "--consbridge.etl.ops-secret=the-operator",
				"--consbridge.etl.instance=other", more);
	}

	private HttpResponse<String> send(String method, String path, String secret)
			throws IOException, InterruptedException {
		return send(this.port, method, path, secret);
	}

	private HttpResponse<String> send(int to, String method, String path, String secret)
			throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + to + path))
			.method(method, HttpRequest.BodyPublishers.noBody())
			.header("Authorization", "Bearer " + secret)
			.build();
		return this.http.send(request, HttpResponse.BodyHandlers.ofString());
	}

}
