package uz.consbridge.systemtests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

/** Writes that were carried out although their answers never came. */
class UnknownOutcomeSystemTests extends SharedStack {

	/**
	 * An agent, and the manager she is: not one who is given consultations in Russian.
	 */
	private static final long AGENT = 8;

	private static final String MANAGER = Seed.UZBEK_CONSULTANT.toString();

	/**
	 * The answers are lost by a cut and by silence, once each for every kind of write,
	 * among eight consultations at a time.
	 */
	@Test
	void everyKindOfWriteHappensOnce() {
		loseAnswersOfCreations();
		List<String> all = IntStream.range(0, 8)
			.mapToObj((each) -> this.frontend.consultation("lost " + each))
			.toList();
		awaitLinked(all);
		List<Seen> seen = all.stream().map((consId) -> new Seen(this, consId)).toList();
		seen.forEach(Seen::assertOpen);
		loseAnswers(this.onec, "PATCH", Names.DOCUMENT, "Менеджер_Key");
		loseAnswers(this.onec, "PATCH", Names.DOCUMENT, "Конец");
		seen.subList(0, 2).forEach((each) -> this.consultant.assign(each.conversation(), AGENT));
		seen.subList(2, 4).forEach((each) -> this.consultant.status(each.conversation(), "resolved"));
		loseAnswers(this.chatwoot, "POST", "/assignments", "");
		loseAnswers(this.chatwoot, "POST", "/toggle_status", "");
		seen.subList(4, 6).forEach((each) -> this.accountant.change(each.document(), Map.of("Менеджер_Key", MANAGER)));
		seen.subList(6, 8).forEach((each) -> this.accountant.close(each.document()));
		seen.subList(2, 4).forEach((each) -> each.assertEnded("resolved", 1, 1));
		seen.subList(6, 8).forEach((each) -> each.assertEnded("closed", 1, 0));
		seen.subList(0, 2).forEach(this::awaitManager);
		seen.subList(4, 6).forEach(this::awaitManager);
		assertAllAnswersWereLost();
		assertOneOfEach(all);
		seen.forEach(this::assertAskedOnce);
		assertThat(this.desk.deadLetters("")).isEmpty();
	}

	@Test
	void aDocumentThatIsSeenBeforeItsLinkIsNoSecondConsultation() {
		int before = this.database.consultations();
		this.onec.fault("commit-then-timeout",
				Map.of("method", "POST", "pathContains", Names.DOCUMENT, "times", 1, "delayMs", 5000));
		this.onec.fault("delay",
				Map.of("method", "GET", "pathContains", "Абонент_Key eq", "times", 1, "delayMs", 4000));
		String consId = this.desk.ask("seen before its link");
		Awaitility.await("the pull finds the document").atMost(PATIENCE).until(() -> !document(consId).isEmpty());
		String document = document(consId);
		assertThat(lookUps(consId)).as("the writer does not know it yet").isEmpty();
		awaitLinked(List.of(consId));
		Awaitility.await("the writer finds it too").atMost(PATIENCE).until(() -> !lookUps(consId).isEmpty());
		assertAllAnswersWereLost();
		assertOneOfEach(List.of(consId));
		assertThat(document(consId)).isEqualTo(document);
		assertThat(this.database.consultations()).isEqualTo(before + 1);
	}

	private void loseAnswersOfCreations() {
		loseAnswers(this.chatwoot, "POST", "/contacts", "\"identifier\":");
		loseAnswers(this.chatwoot, "POST", "/conversations", "\"contact_id\"");
		loseAnswers(this.chatwoot, "POST", "/messages", "\"incoming\"");
		loseAnswers(this.chatwoot, "POST", "/messages", "\"private\":true");
		loseAnswers(this.chatwoot, "POST", "/labels", "");
		loseAnswers(this.chatwoot, "POST", "/custom_attributes", "");
		loseAnswers(this.chatwoot, "POST", "/toggle_priority", "");
		loseAnswers(this.onec, "POST", Names.CONTRACTORS, "");
		loseAnswers(this.onec, "POST", Names.DOCUMENT, "");
		loseAnswers(this.onec, "POST", Names.REDATES, "");
		loseAnswers(this.onec, "POST", Names.RATINGS, "");
		loseAnswers(this.onec, "PATCH", Names.DOCUMENT, "ДатаКонсультации");
	}

	private static void loseAnswers(Simulator simulator, String method, String path, String body) {
		for (String kind : List.of("reset-after-commit", "commit-then-timeout")) {
			Map<String, Object> order = new HashMap<>(
					Map.of("method", method, "pathContains", path, "times", 1, "delayMs", 4000));
			if (!body.isEmpty()) {
				order.put("bodyContains", body);
			}
			simulator.fault(kind, order);
		}
	}

	private void assertAllAnswersWereLost() {
		assertThat(this.chatwoot.faults()).as("faults that hit nothing").isEmpty();
		assertThat(this.onec.faults()).as("faults that hit nothing").isEmpty();
	}

	private void awaitManager(Seen seen) {
		Awaitility.await("manager of " + seen.consId()).atMost(PATIENCE).untilAsserted(() -> {
			assertThat(this.desk.read(seen.consId()).path("manager").asString()).isEqualTo(MANAGER);
			assertThat(this.accountant.document(seen.document()).path("Менеджер_Key").asString()).isEqualTo(MANAGER);
			assertThat(this.consultant.conversation(seen.conversation()).at("/meta/assignee/id").asLong())
				.isEqualTo(AGENT);
			assertThat(this.chatwoot.committed("POST", "/conversations/" + seen.conversation() + "/assignments"))
				.filteredOn((entry) -> entry.path("body").asString().contains(":" + AGENT))
				.hasSize(1);
		});
	}

	private void assertAskedOnce(Seen seen) {
		JsonNode conversation = this.consultant.conversation(seen.conversation());
		assertThat(conversation.path("messages")
			.valueStream()
			.filter((message) -> message.path("content").asString("").startsWith("lost "))).hasSize(1);
		assertThat(conversation.path("priority").asString()).isEqualTo("high");
		assertThat(conversation.path("labels").size()).isPositive();
	}

	/** What onec-sync asks to find the document it made. */
	private List<JsonNode> lookUps(String consId) {
		String contractor = this.desk.read(consId).path("client_key").asString();
		return this.onec.requested("GET", Names.DOCUMENT)
			.stream()
			.filter((entry) -> entry.path("query").asString().contains("Абонент_Key eq guid'" + contractor))
			.toList();
	}

}
