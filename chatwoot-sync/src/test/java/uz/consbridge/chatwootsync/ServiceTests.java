package uz.consbridge.chatwootsync;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.simulator.chatwoot.ChatwootSimulator;
import uz.consbridge.simulator.chatwoot.Settings;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.http.Fault.Kind;
import uz.consbridge.stack.LocalKafka;
import uz.consbridge.stack.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The service as it runs: decisions arrive through Kafka, outcomes leave through it. */
class ServiceTests {

	private static final String DATABASE = LocalPostgres.shared().freshDatabase();

	private static final ChatwootSimulator CHATWOOT = ChatwootSimulator.start(Settings.defaults());

	private final Outbox outbox = new Outbox(LocalKafka.shared().bootstrapServers());

	@AfterEach
	void close() {
		CHATWOOT.faults().clear();
		this.outbox.close();
	}

	@Test
	void carriesDecisionsOutAcrossARestartInTheMiddle() {
		CHATWOOT.faults()
			.add(Fault.of(Kind.COMMIT_THEN_TIMEOUT).on("POST", "/messages").delayed(SyncDesk.SILENCE).times(1));
		List<Story> stories = IntStream.range(0, 5).mapToObj((each) -> new Story()).toList();
		List<Event<ConsultationEvent>> decisions = stories.stream()
			.flatMap((story) -> Stream.of(story.created(), story.status(Status.OPEN, Status.PENDING, Origin.ONEC),
					story.redate()))
			.map(SyncDesk::decide)
			.toList();
		try (ConfigurableApplicationContext first = start()) {
			decisions.forEach(this.outbox::publish);
			assertThat(first.isRunning()).isTrue();
			Awaitility.await()
				.atMost(Duration.ofSeconds(20))
				.until(() -> !CHATWOOT.ledger().entries("POST", "/messages").isEmpty());
		}
		try (ConfigurableApplicationContext second = start()) {
			decisions.forEach(
					(decision) -> assertThat(this.outbox.told(decision)).isNotInstanceOf(EffectOutcome.Parked.class));
			assertThat(CHATWOOT.conversations()).hasSize(stories.size())
				.allSatisfy((conversation) -> assertThat(conversation.path("status").asString()).isEqualTo("pending"));
			assertThat(CHATWOOT.violations().all()).isEmpty();
			assertThat(second.getBean(JdbcClient.class)
				.sql("select count(*) from chatwoot.parked")
				.query(Integer.class)
				.single()).isZero();
		}
	}

	@Test
	void showsWhetherChatwootServesUs() throws Exception {
		try (ConfigurableApplicationContext service = start()) {
			assertThat(health(service.getEnvironment())).contains("\"chatwoot\":{\"status\":\"UP\"}");
			CHATWOOT.faults().add(Fault.status(401, "{\"error\":\"Invalid Access Token\"}"));
			Awaitility.await()
				.atMost(Duration.ofSeconds(10))
				.untilAsserted(() -> assertThat(health(service.getEnvironment())).contains("Invalid Access Token"));
		}
	}

	@Test
	void doesNotStartWithoutItsSecret() {
		assertThatThrownBy(() -> start("consbridge.chatwoot.token=")).rootCause()
			.hasMessageContaining("CHATWOOT_API_TOKEN is not set");
	}

	private static ConfigurableApplicationContext start(String... more) {
		return Service.start(CHATWOOT, DATABASE, more);
	}

	private static String health(Environment environment) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + environment.getProperty("local.server.port") + "/actuator/health");
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
		}
	}

}
