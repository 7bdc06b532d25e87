package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import uz.consbridge.simulator.http.Violation;

/** A simulator for the tests of one class, emptied before each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Desk {

	static final int INBOX = 5;

	final ChatwootSimulator simulator = ChatwootSimulator.start(Settings.defaults());

	final Client admin = new Client(this.simulator, this.simulator.settings().adminToken());

	final Client agent = new Client(this.simulator, this.simulator.settings().agentToken());

	final Client bot = new Client(this.simulator, this.simulator.settings().botToken());

	@BeforeEach
	void empty() {
		this.simulator.reset();
	}

	@AfterAll
	void stop() {
		this.simulator.close();
	}

	long contact(String identifier) {
		return this.admin
			.post("/contacts", Map.of("name", "Dilnoza Karimova", "identifier", identifier, "inbox_id", INBOX))
			.at("/payload/contact/id")
			.asLong();
	}

	/** A conversation whose link has this source id. */
	long conversation(String source) {
		return this.admin
			.post("/conversations",
					Map.of("inbox_id", INBOX, "contact_id", contact("client-" + source), "source_id", source))
			.at("/id")
			.asLong();
	}

	List<String> violations(Violation.Kind kind) {
		return this.simulator.violations().of(kind).stream().map(Violation::detail).toList();
	}

}
