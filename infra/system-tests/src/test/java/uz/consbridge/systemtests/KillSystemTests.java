package uz.consbridge.systemtests;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process killed in the middle of a stream of changes from all sides: consultations
 * that are asked for, moved and rated at the API, changed by consultants in Chatwoot and
 * closed in 1C.
 */
class KillSystemTests extends SharedStack {

	private static final String INGEST = "webhook-ingest";

	@ParameterizedTest
	@ValueSource(strings = { "chatwoot-sync", "onec-sync", "etl-worker", INGEST, "api-gateway" })
	void nothingIsLostNothingHappensTwiceAndOrderIsKept(String victim) {
		List<String> before = stream("before the death of " + victim, 3);
		awaitLinked(before);
		Seen resolved = new Seen(this, before.get(0));
		Seen closedBefore = new Seen(this, before.get(1));
		Seen closedAfter = new Seen(this, before.get(2));
		this.consultant.status(resolved.conversation(), "pending");
		this.accountant.close(closedBefore.document());
		String during = this.frontend.consultation("at the death of " + victim);
		if (victim.equals(INGEST)) {
			awaitWebhooks();
		}
		long killed = this.stack.kill(victim);
		List<String> after = stream("after the death of " + victim, 2);
		this.accountant.close(closedAfter.document());
		if (victim.equals(INGEST)) {
			// Chatwoot posts once: what was answered must arrive, the rest is lost.
			assertThat(this.consultant.delivered("conversation_status_changed", resolved.conversation())).isNotEmpty();
			resolved.awaitStatus("pending");
			this.stack.awaitBack(victim, killed);
		}
		this.consultant.status(resolved.conversation(), "resolved");
		this.stack.awaitBack(victim, killed);
		List<String> open = Stream.concat(Stream.of(during), after.stream()).toList();
		awaitLinked(open);
		assertOneOfEach(Stream.concat(before.stream(), open.stream()).toList());
		resolved.assertEnded("resolved", 2, 1);
		closedBefore.assertEnded("closed", 1, 0);
		closedAfter.assertEnded("closed", 1, 0);
		open.stream().map((consId) -> new Seen(this, consId)).forEach(Seen::assertOpen);
		assertThat(this.desk.deadLetters("")).isEmpty();
	}

	private List<String> stream(String question, int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> this.frontend.consultation(question + " " + number))
			.toList();
	}

	private void awaitWebhooks() {
		Awaitility.await("all webhooks").atMost(PATIENCE).until(this.consultant::allWebhooksSent);
	}

}
