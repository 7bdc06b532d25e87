package uz.consbridge.ingest;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Topics;
import uz.consbridge.ingest.chatwoot.Examples;
import uz.consbridge.stack.LocalKafka;
import uz.consbridge.stack.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service in a process of its own, killed with webhooks in its spool. */
class KilledTests {

	private static final String SECRET = "secret-of-the-account";

	private static final String BODY = new String(Examples.body("message_created.json"), StandardCharsets.UTF_8);

	private static final int WEBHOOKS = 100;

	@TempDir
	private Path data;

	private final int port = Ports.free();

	private final int kafkaPort = Ports.free();

	private final Sender sender = new Sender(this.port);

	@Test
	void losesNothingOfWhatItAnsweredWhenItIsKilledWhileKafkaIsAway() throws Exception {
		List<String> expected = new ArrayList<>();
		Process service = start();
		try {
			LocalKafka.start(this.data.resolve("kafka"), this.kafkaPort).close();
			awaitAnswers(service);
			for (int i = 0; i < WEBHOOKS; i++) {
				String delivery = "delivery-" + i;
				assertThat(this.sender.signed("/webhook/chatwoot", BODY, SECRET, delivery).statusCode()).isEqualTo(200);
				expected.add(Ids.named("chatwoot", "delivery", delivery).toString());
			}
		}
		finally {
			service.destroyForcibly().waitFor();
		}
		Process again = start();
		try (LocalKafka kafka = LocalKafka.start(this.data.resolve("kafka"), this.kafkaPort);
				Published events = new Published(kafka.bootstrapServers(), Topics.CHATWOOT)) {
			await().atMost(Duration.ofSeconds(60)).until(() -> events.ids("1287").size() >= WEBHOOKS);
			assertThat(events.ids("1287")).containsExactlyInAnyOrderElementsOf(expected);
		}
		finally {
			again.destroyForcibly().waitFor();
		}
	}

	private void awaitAnswers(Process service) {
		await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
			assertThat(service.isAlive()).isTrue();
			return this.sender.get("/actuator/health/liveness").statusCode() > 0;
		});
	}

	private Process start() throws IOException {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx256m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", classPath,
				WebhookIngest.class.getName(), "--server.port=" + this.port,
				"--spring.kafka.bootstrap-servers=localhost:" + this.kafkaPort, "--consbridge.ingest.secrets=" + SECRET,
				"--consbridge.ingest.spool.path=" + this.data.resolve("spool.db"))
			.redirectErrorStream(true)
			.redirectOutput(new File(this.data.toFile(), "service.log"))
			.start();
	}

}
