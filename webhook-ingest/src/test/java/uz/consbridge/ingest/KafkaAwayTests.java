package uz.consbridge.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Topics;
import uz.consbridge.ingest.chatwoot.Examples;
import uz.consbridge.stack.LocalKafka;
import uz.consbridge.stack.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KafkaAwayTests {

	private static final String SECRET = "secret-of-the-account";

	private static final String PATH = "/webhook/chatwoot";

	private static final String BODY = new String(Examples.body("message_created.json"), StandardCharsets.UTF_8);

	@TempDir
	private Path data;

	@Test
	void takesWebhooksWhileKafkaIsAwayAndHandsThemOverOnceItIsBack() throws Exception {
		int kafkaPort = Ports.free();
		try (ConfigurableApplicationContext service = start(kafkaPort, "1MB")) {
			Sender sender = sender(service);
			assertThat(sender.signed(PATH, BODY, SECRET, "first").statusCode()).isEqualTo(200);
			assertThat(sender.signed(PATH + "/bot", BODY, SECRET, "second").statusCode()).isEqualTo(200);
			assertThat(sender.signed(PATH, BODY, SECRET, "second").statusCode()).isEqualTo(200);
			assertThat(sender.signed("no JSON", SECRET).statusCode()).isEqualTo(200);
			assertThat(sender.signed(BODY, "forged").statusCode()).isEqualTo(401);
			assertThat(sender.get("/actuator/health").statusCode()).isEqualTo(200);
			assertThat(sender.get("/actuator/health").body()).contains("\"rows\":3").contains("away");
			assertThat(sender.get("/actuator/prometheus").body()).contains("consbridge_ingest_spool_rows 3.0")
				.contains("reason=\"spooled\"")
				.containsPattern("consbridge_ingest_spool_age_seconds [0-9]")
				.containsPattern("consbridge_ingest_spool_bytes [0-9]");
			try (LocalKafka kafka = LocalKafka.start(this.data.resolve("kafka"), kafkaPort);
					Published events = new Published(kafka.bootstrapServers(), Topics.CHATWOOT)) {
				await().atMost(Duration.ofSeconds(60)).until(() -> events.ids("1287").size() == 2);
				assertThat(events.ids("1287")).containsExactlyInAnyOrder(id("first"), id("second"));
				await().until(() -> !events.withKeyStarting("unreadable-").isEmpty());
				await().until(() -> sender.get("/actuator/health").body().contains("\"kafka\":\"answers\""));
				await().until(
						() -> sender.get("/actuator/prometheus").body().contains("consbridge_ingest_spool_rows 0.0"));
				assertThat(sender.signed(PATH, BODY, SECRET, "first").statusCode()).isEqualTo(200);
				assertThat(sender.signed(PATH, BODY, SECRET, "third").statusCode()).isEqualTo(200);
				await().until(() -> events.ids("1287").size() == 3);
			}
		}
	}

	@Test
	void saysThatItCannotTakeMoreWhenTheSpoolIsFull() {
		try (ConfigurableApplicationContext service = start(Ports.free(), "100B")) {
			Sender sender = sender(service);
			assertThat(sender.signed(PATH, BODY, SECRET, "same").statusCode()).isEqualTo(503);
			assertThat(sender.signed(PATH + "/bot", BODY, SECRET, "same").statusCode()).isEqualTo(500);
		}
	}

	private static Sender sender(ConfigurableApplicationContext service) {
		return new Sender(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	private static String id(String delivery) {
		return Ids.named("chatwoot", "delivery", delivery).toString();
	}

	private ConfigurableApplicationContext start(int kafkaPort, String room) {
		return new SpringApplicationBuilder(WebhookIngest.class).run("--server.port=0",
				"--spring.kafka.bootstrap-servers=localhost:" + kafkaPort, "--consbridge.ingest.secrets=" + SECRET,
				"--consbridge.ingest.spool.path=" + this.data.resolve("spool.db"),
				"--consbridge.ingest.spool.max-bytes=" + room, "--consbridge.ingest.spool.drain-interval=200ms",
				"--consbridge.ingest.publish-deadline=2s", "--consbridge.publishing.timeout=2s");
	}

}
