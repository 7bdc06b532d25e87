package uz.consbridge.systemtests;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that share one stack, as starting it takes longer than most of them. */
abstract class SharedStack {

	static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final SystemStack STACK = SystemStack.start("shared", settings(), "up", "--free-ports");

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(STACK::close));
	}

	final SystemStack stack = STACK;

	final Desk desk = new Desk(STACK);

	final Simulator chatwoot = Simulator.chatwoot(STACK);

	final Simulator onec = Simulator.onec(STACK);

	final Consultant consultant = new Consultant(this.chatwoot);

	final Accountant accountant = new Accountant(this.onec);

	final Database database = new Database(STACK);

	final Frontend frontend = new Frontend(this.desk);

	@AfterEach
	void outsideSystemsSawNothingWrong() {
		this.chatwoot.behave();
		this.onec.behave();
		assertThat(this.chatwoot.violations()).as("what Chatwoot objects to").isEmpty();
		assertThat(this.onec.violations()).as("what 1C objects to").isEmpty();
	}

	/** What the observer does in minutes it does here in seconds. */
	private static Map<String, String> settings() {
		Map<String, String> settings = new HashMap<>(SystemStack.quick());
		settings.put("CONSBRIDGE_OBSERVER_EVERY", "2s");
		settings.put("CONSBRIDGE_OBSERVER_OVERLAP", "6s");
		settings.put("CONSBRIDGE_OBSERVER_SETTLE", "1s");
		return settings;
	}

	long conversation(String consId) {
		return this.desk.read(consId).path("chatwoot_conversation_id").asLong();
	}

	String document(String consId) {
		return this.desk.read(consId).path("cl_ref_key").asString();
	}

	void awaitLinked(List<String> consultations) {
		for (String consId : consultations) {
			Awaitility.await("links of " + consId)
				.atMost(PATIENCE)
				.pollInterval(Duration.ofMillis(200))
				.until(() -> this.desk.linked(consId));
		}
	}

	/** Exactly one conversation and one document stand for each of the consultations. */
	void assertOneOfEach(List<String> consultations) {
		List<JsonNode> read = consultations.stream().map(this.desk::read).toList();
		assertThat(read).extracting((consultation) -> consultation.path("chatwoot_conversation_id").asString())
			.doesNotHaveDuplicates();
		assertThat(read).extracting((consultation) -> consultation.path("cl_ref_key").asString())
			.doesNotHaveDuplicates();
		for (String consId : consultations) {
			// A write whose answer is held back is entered only when the answer has gone.
			Awaitility.await().atMost(PATIENCE).until(() -> !documents(consId).isEmpty());
			assertThat(documents(consId)).as("documents of " + consId).hasSize(1);
			Awaitility.await().atMost(PATIENCE).until(() -> !conversations(consId).isEmpty());
			assertThat(conversations(consId)).as("conversations of " + consId).hasSize(1);
		}
	}

	private List<JsonNode> documents(String consId) {
		return this.onec.committed("POST", "Document_")
			.stream()
			.filter((entry) -> entry.path("body").asString().contains(consId))
			.toList();
	}

	private List<JsonNode> conversations(String consId) {
		return this.chatwoot.committed("POST", "/conversations")
			.stream()
			.filter((entry) -> entry.path("path").asString().endsWith("/conversations"))
			.filter((entry) -> entry.path("body").asString().contains(consId))
			.toList();
	}

}
