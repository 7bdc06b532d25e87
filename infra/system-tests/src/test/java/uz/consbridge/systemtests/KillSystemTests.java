package uz.consbridge.systemtests;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A process killed in the middle of a stream of consultations. */
class KillSystemTests extends SharedStack {

	@ParameterizedTest
	@ValueSource(strings = { "chatwoot-sync", "onec-sync", "etl-worker", "webhook-ingest", "api-gateway" })
	void nothingIsLostAndNothingHappensTwice(String victim) {
		List<String> consultations = new ArrayList<>();
		for (int i = 0; i < 10; i++) {
			consultations.add(this.desk.ask("before the death of " + victim + " " + i));
		}
		long killed = this.stack.kill(victim);
		if (victim.equals("api-gateway")) {
			this.stack.awaitBack(victim, killed);
		}
		for (int i = 0; i < 10; i++) {
			consultations.add(this.desk.ask("after the death of " + victim + " " + i));
		}
		this.stack.awaitBack(victim, killed);
		awaitLinked(consultations);
		assertOneOfEach(consultations);
		assertThat(this.desk.deadLetters("")).isEmpty();
	}

}
