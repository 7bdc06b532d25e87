package uz.consbridge.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A record that cannot be handled parks its own key, visibly, until it is replayed. */
class PoisonSystemTests extends SharedStack {

	@Test
	void aRecordOneTargetAlwaysFailsOnParksItsOwnKeyOnlyAndIsReplayedInOrder() {
		String marker = "poison-" + System.nanoTime();
		this.onec.fault("status",
				Map.of("status", 500, "method", "POST", "pathContains", "Document_", "bodyContains", marker));
		String poisoned = this.desk.ask(marker);
		String healthy = this.desk.ask("a healthy neighbour");
		awaitLinked(List.of(healthy));
		Awaitility.await("the key is parked").atMost(PATIENCE).until(() -> !parked(poisoned).isEmpty());
		assertThat(parked(poisoned).getFirst().path("reason").asString()).isEqualTo("TARGET_FAILS_ON_THIS");
		assertThat(this.desk
			.front("POST", "/" + poisoned + "/redates",
					Map.of("new_date", Instant.now().plus(Duration.ofDays(2)).toString()), Map.of())
			.status()).isEqualTo(201);
		Awaitility.await("a later record waits behind it").atMost(PATIENCE).until(() -> parked(poisoned).size() > 1);
		assertThat(this.desk.read(poisoned).path("sync").path("onec").asString()).isEqualTo("parked");
		this.onec.behave();
		assertThat(this.desk.operate("POST", "/api/ops/dead-letters/keys/onec-sync/" + poisoned + "/replay").status())
			.isEqualTo(202);
		awaitLinked(List.of(poisoned));
		Awaitility.await("the key is free").atMost(PATIENCE).until(() -> parked(poisoned).isEmpty());
		assertOneOfEach(List.of(poisoned, healthy));
		assertThat(this.onec.committed("POST", "InformationRegister_")
			.stream()
			.filter((entry) -> entry.path("body")
				.asString()
				.contains(this.desk.read(poisoned).path("cl_ref_key").asString())))
			.hasSize(1);
	}

	private List<JsonNode> parked(String consId) {
		return this.desk.deadLetters("?group=onec-sync&key=" + consId);
	}

}
