package uz.consbridge.ingest;

import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import uz.consbridge.events.Topics;
import uz.consbridge.stack.LocalKafka;

/** The service with a real Kafka, one for all tests that ask it over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningIngest {

	static final String SECRET = "secret-of-the-account";

	static final String OLD_SECRET = "secret-before-rotation";

	static final String TOKEN = "a-token-nobody-guesses";

	static final String PATH = "/webhook/chatwoot";

	static final Path SPOOL = Path.of("target", "spool-" + UUID.randomUUID());

	@LocalServerPort
	int port;

	Sender sender = new Sender(0);

	final Published events = new Published(LocalKafka.shared().bootstrapServers(), Topics.CHATWOOT);

	final Published typing = new Published(LocalKafka.shared().bootstrapServers(), Topics.CHATWOOT_TYPING);

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry registry) {
		registry.add("spring.kafka.bootstrap-servers", LocalKafka.shared()::bootstrapServers);
		registry.add("consbridge.ingest.secrets", () -> OLD_SECRET + ", " + SECRET);
		registry.add("consbridge.ingest.url-token", () -> TOKEN);
		registry.add("consbridge.ingest.spool.path", () -> SPOOL.resolve("spool.db"));
		registry.add("consbridge.ingest.read-deadline", () -> "500ms");
		registry.add("consbridge.ingest.max-body", () -> "64KB");
	}

	@BeforeAll
	void connect() {
		this.sender = new Sender(this.port);
	}

	@AfterAll
	void close() {
		this.events.close();
		this.typing.close();
	}

}
