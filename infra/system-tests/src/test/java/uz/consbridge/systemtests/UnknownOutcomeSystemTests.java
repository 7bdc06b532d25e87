package uz.consbridge.systemtests;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A write that was committed although its answer never came. */
class UnknownOutcomeSystemTests extends SharedStack {

	@ParameterizedTest
	@CsvSource({ "reset-after-commit, /contacts", "commit-then-timeout, /contacts",
			"reset-after-commit, /conversations", "commit-then-timeout, /conversations",
			"reset-after-commit, /messages", "commit-then-timeout, /messages", "reset-after-commit, /labels",
			"reset-after-commit, /custom_attributes", "reset-after-commit, /toggle_priority" })
	void hasOneEffectInChatwoot(String kind, String path) {
		this.chatwoot.fault(kind, Map.of("method", "POST", "pathContains", path, "times", 1, "delayMs", 8000));
		String consId = this.desk.ask("answer lost on " + path);
		awaitLinked(List.of(consId));
		assertOneOfEach(List.of(consId));
		assertThat(this.desk.deadLetters("?key=" + consId)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "reset-after-commit, Catalog_", "commit-then-timeout, Catalog_", "reset-after-commit, Document_",
			"commit-then-timeout, Document_" })
	void hasOneEffectInOneC(String kind, String path) {
		this.onec.fault(kind, Map.of("method", "POST", "pathContains", path, "times", 1, "delayMs", 8000));
		String consId = this.desk.ask("answer lost on " + path);
		awaitLinked(List.of(consId));
		assertOneOfEach(List.of(consId));
		assertThat(this.desk.deadLetters("?key=" + consId)).isEmpty();
	}

}
