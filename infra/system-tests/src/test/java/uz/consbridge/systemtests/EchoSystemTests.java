package uz.consbridge.systemtests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.consbridge.events.DocumentState;

import static org.assertj.core.api.Assertions.assertThat;

/** Echoes of our own writes that come when newer decisions have been carried out. */
class EchoSystemTests extends SharedStack {

	/** Makes the first six delays longer than seven of the ten seconds. */
	private static final int LONG_DELAYS = 43987;

	@AfterEach
	void deliverAtOnce() {
		this.consultant.webhooks(Map.of("maxDelayMs", 0, "atEvent", false));
	}

	@Test
	void anEchoOfAnOlderValueAfterANewerDecisionChangesNothing() {
		Seen seen = new Seen(this, linked());
		this.consultant.webhooks(Map.of("maxDelayMs", 10000, "seed", LONG_DELAYS, "atEvent", true));
		show(seen, DocumentState.OTHER, "other", "resolved");
		this.consultant.webhooks(Map.of("maxDelayMs", 0));
		show(seen, DocumentState.CONSULTATION, "open", "open");
		Instant newer = Instant.now();
		Awaitility.await("all echoes").atMost(PATIENCE).until(this.consultant::allWebhooksSent);
		assertThat(delivered(seen, "conversation_status_changed")).as("the older echo came last")
			.hasSize(2)
			.anyMatch((at) -> at.isAfter(newer));
		Awaitility.await("nothing changes")
			.atMost(PATIENCE)
			.during(Duration.ofSeconds(2))
			.until(() -> this.desk.read(seen.consId()).path("status").asString().equals("open"));
		assertThat(this.consultant.conversation(seen.conversation()).path("status").asString()).isEqualTo("open");
		assertThat(this.accountant.document(seen.document()).path("ВидОбращения").asString())
			.isEqualTo(DocumentState.CONSULTATION);
		assertThat(this.chatwoot.committed("POST", "/conversations/" + seen.conversation() + "/toggle_status"))
			.hasSize(2);
	}

	private String linked() {
		String consId = this.desk.ask("late echoes");
		awaitLinked(List.of(consId));
		Awaitility.await("all webhooks").atMost(PATIENCE).until(this.consultant::allWebhooksSent);
		return consId;
	}

	/** 1C decides, and it arrives at the owner and in Chatwoot. */
	private void show(Seen seen, String kind, String status, String chatwoot) {
		this.accountant.change(seen.document(), Map.of("ВидОбращения", kind));
		seen.awaitStatus(status);
		Awaitility.await(chatwoot + " in Chatwoot")
			.atMost(PATIENCE)
			.until(() -> this.consultant.conversation(seen.conversation()).path("status").asString().equals(chatwoot));
	}

	private List<Instant> delivered(Seen seen, String event) {
		return this.consultant.delivered(event, seen.conversation())
			.stream()
			.map((JsonNode delivery) -> Instant.parse(delivery.path("at").asString()))
			.toList();
	}

}
