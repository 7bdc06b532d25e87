package uz.consbridge.delivery;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import uz.consbridge.stack.LocalKafka;

/** A kit for each test, on a real broker and a real database. */
abstract class KitTestBase {

	private Kit kit;

	/** The broker the tests run on. */
	String bootstrapServers() {
		return LocalKafka.shared().bootstrapServers();
	}

	@BeforeEach
	void openKit() {
		this.kit = new Kit(bootstrapServers());
	}

	@AfterEach
	void closeKit() {
		this.kit.close();
	}

	Kit kit() {
		return this.kit;
	}

	static ConditionFactory soon() {
		return Awaitility.await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(20));
	}

}
