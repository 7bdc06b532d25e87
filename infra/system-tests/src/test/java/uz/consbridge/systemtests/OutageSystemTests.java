package uz.consbridge.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Outside systems and our own servers that are away for a while. */
class OutageSystemTests extends SharedStack {

	private static final String ASSIGNMENTS = "consbridge_delivery_assignments";

	@Test
	void aChatwootThatIsAwayLongerThanThePollIntervalIsWaitedForWithoutARebalance() {
		this.chatwoot.fault("status", Map.of("status", 503, "pathContains", "/api/v1/"));
		List<String> consultations = stream("while Chatwoot is away", 8);
		awaitOnecLinked(consultations);
		double assignments = this.stack.metric("chatwoot-sync", ASSIGNMENTS);
		Awaitility.await("longer than the poll interval")
			.atMost(PATIENCE)
			.during(SystemStack.MAX_POLL_INTERVAL.plusSeconds(1))
			.until(() -> this.stack.metric("chatwoot-sync", ASSIGNMENTS) == assignments);
		assertThat(this.desk.deadLetters("")).as("an outage is not poison").isEmpty();
		this.chatwoot.behave();
		awaitLinked(consultations);
		assertOneOfEach(consultations);
		assertThat(this.desk.deadLetters("")).isEmpty();
		assertThat(this.stack.metric("chatwoot-sync", ASSIGNMENTS)).as("no rebalance").isEqualTo(assignments);
	}

	@Test
	void aOneCThatIsAwayIsWaitedFor() {
		this.onec.fault("status", Map.of("status", 503, "body", "<html>maintenance</html>"));
		List<String> consultations = stream("while 1C is away", 8);
		this.onec.behave();
		awaitLinked(consultations);
		assertOneOfEach(consultations);
		assertThat(this.desk.deadLetters("")).isEmpty();
	}

	@Test
	void withoutPostgresCallersAreAskedToComeBackAndCan() {
		this.stack.kill("postgres");
		Awaitility.await("503").atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
			Json.Answer answer = this.desk.create("while Postgres is down", Map.of("Prefer", "respond-async"));
			return answer.status() == 503 && answer.contentType().startsWith("application/problem+json");
		});
		Awaitility.await("recovery")
			.atMost(PATIENCE)
			.ignoreExceptions()
			.until(() -> this.desk.create("after Postgres was down", Map.of("Prefer", "respond-async"))
				.status() == 201);
		String consId = this.desk.ask("once more");
		awaitLinked(List.of(consId));
	}

	private List<String> stream(String question, int count) {
		List<String> consultations = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			consultations.add(this.desk.ask(question + " " + i));
		}
		return consultations;
	}

	private void awaitOnecLinked(List<String> consultations) {
		Awaitility.await("1C goes on without Chatwoot")
			.atMost(PATIENCE)
			.until(() -> consultations.stream()
				.allMatch((consId) -> this.desk.read(consId).path("sync").path("onec").asString().equals("linked")));
	}

}
