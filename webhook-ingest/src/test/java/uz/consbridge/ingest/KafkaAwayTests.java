package uz.consbridge.ingest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uz.consbridge.events.Topics;
import uz.consbridge.ingest.chatwoot.Examples;
import uz.consbridge.stack.LocalKafka;
import uz.consbridge.stack.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KafkaAwayTests {

	private static final String SECRET = "secret-of-the-account";

	private static final String BODY = new String(Examples.body("message_created.json"), StandardCharsets.UTF_8);

	@TempDir
	private Path data;

	@Test
	void saysSoWhileKafkaIsAwayAndRecoversByItself() throws Exception {
		int kafkaPort = Ports.free();
		try (ConfigurableApplicationContext service = start(kafkaPort)) {
			Sender sender = new Sender(
					service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
			String delivery = UUID.randomUUID().toString();
			assertThat(sender.signed("/webhook/chatwoot", BODY, SECRET, delivery).statusCode()).isEqualTo(503);
			assertThat(sender.signed("/webhook/chatwoot/bot", BODY, SECRET, delivery).statusCode()).isEqualTo(500);
			assertThat(sender.signed(BODY, "forged").statusCode()).isEqualTo(401);
			assertThat(sender.get("/actuator/health").statusCode()).isEqualTo(503);
			try (LocalKafka kafka = LocalKafka.start(this.data, kafkaPort);
					Published events = new Published(kafka.bootstrapServers(), Topics.CHATWOOT)) {
				await().atMost(Duration.ofSeconds(30))
					.until(() -> sender.signed("/webhook/chatwoot", BODY, SECRET, delivery).statusCode() == 200);
				await().until(() -> !events.withKey("1287").isEmpty());
				await().until(() -> sender.get("/actuator/health").statusCode() == 200);
			}
		}
	}

	private static ConfigurableApplicationContext start(int kafkaPort) {
		return new SpringApplicationBuilder(WebhookIngest.class).run("--server.port=0",
				"--spring.kafka.bootstrap-servers=localhost:" + kafkaPort, "--consbridge.ingest.secrets=" + SECRET,
				"--consbridge.ingest.publish-deadline=500ms", "--consbridge.publishing.timeout=500ms");
	}

}
