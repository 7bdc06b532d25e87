package uz.consbridge.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two instances of every service share the work, and one of them may die. */
@Tag("slow")
class ScaleSystemTests {

	private static final SystemStack STACK = SystemStack.start("scale", SystemStack.quick(), "up", "--free-ports",
			"--scale", "api-gateway=2", "--scale", "webhook-ingest=2", "--scale", "etl-worker=2", "--scale",
			"chatwoot-sync=2", "--scale", "onec-sync=2");

	@AfterAll
	static void stop() {
		STACK.close();
	}

	@Test
	void twoOfEachDoTheWorkOfOneOnceAlsoWhenOneOfThemDies() {
		Desk desk = new Desk(STACK);
		List<String> consultations = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			consultations.add(desk.ask("two of each " + i));
		}
		long sync = STACK.kill("chatwoot-sync-2");
		long onec = STACK.kill("onec-sync");
		for (int i = 0; i < 10; i++) {
			consultations.add(desk.ask("one of each " + i));
		}
		STACK.awaitBack("chatwoot-sync-2", sync);
		STACK.awaitBack("onec-sync", onec);
		for (String consId : consultations) {
			Awaitility.await("links of " + consId)
				.atMost(Duration.ofMinutes(1))
				.pollInterval(Duration.ofMillis(200))
				.until(() -> desk.linked(consId));
		}
		assertThat(Simulator.chatwoot(STACK).violations()).isEmpty();
		assertThat(Simulator.onec(STACK).violations()).isEmpty();
		assertThat(desk.deadLetters("")).isEmpty();
	}

}
