package uz.consbridge.systemtests;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A process killed in the middle of a stream of consultations. */
class KillSystemTests extends SharedStack {

	@ParameterizedTest
	@ValueSource(strings = { "chatwoot-sync", "onec-sync", "etl-worker", "webhook-ingest", "api-gateway" })
	void nothingIsLostNothingHappensTwiceAndOrderIsKept(String victim) {
		List<String> consultations = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			consultations.add(askAndMove("before the death of " + victim + " " + i));
		}
		long killed = this.stack.kill(victim);
		for (int i = 0; i < 5; i++) {
			consultations.add(askAndMove("after the death of " + victim + " " + i));
		}
		this.stack.awaitBack(victim, killed);
		awaitLinked(consultations);
		assertOneOfEach(consultations);
		consultations.forEach(this::assertMovedTwiceInOrder);
		assertThat(this.desk.deadLetters("")).isEmpty();
	}

	/**
	 * A consultation moved twice, before or after it is linked; a gateway that is away is
	 * asked again.
	 */
	private String askAndMove(String question) {
		String consId = Awaitility.await(question).atMost(PATIENCE).ignoreExceptions().until(() -> {
			Json.Answer answer = this.desk.create(question, Map.of("Prefer", "respond-async"));
			return (answer.status() == 201) ? answer.body().path("cons_id").asString() : "";
		}, (created) -> !created.isEmpty());
		for (int day = 2; day <= 3; day++) {
			String date = Instant.now().plus(day, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
			Awaitility.await("moved").atMost(PATIENCE).ignoreExceptions().until(() -> moved(consId, date));
		}
		return consId;
	}

	private boolean moved(String consId, String date) {
		boolean already = this.desk.front("GET", "/" + consId + "/redates", Map.of(), Map.of())
			.body()
			.toString()
			.contains(date.substring(0, 19));
		return already || this.desk.front("POST", "/" + consId + "/redates", Map.of("new_date", date), Map.of())
			.status() == 201;
	}

	private void assertMovedTwiceInOrder(String consId) {
		String document = this.desk.read(consId).path("cl_ref_key").asString();
		List<String> dates = Awaitility.await("both moves of " + consId + " in 1C")
			.atMost(PATIENCE)
			.until(() -> datesInOneC(document), (found) -> found.size() >= 2);
		assertThat(dates).hasSize(2).isSorted();
		long conversation = this.desk.read(consId).path("chatwoot_conversation_id").asLong();
		List<String> notes = Awaitility.await("both notes of " + consId)
			.atMost(PATIENCE)
			.until(() -> notes(conversation), (found) -> found.size() >= 2);
		assertThat(notes).hasSize(2);
	}

	private List<String> datesInOneC(String document) {
		return this.onec.committed("POST", "InformationRegister_")
			.stream()
			.map((entry) -> entry.path("body").asString())
			.filter((body) -> body.contains(document))
			.map((body) -> Json.MAPPER.readTree(body).path("НоваяДата").asString())
			.toList();
	}

	private List<String> notes(long conversation) {
		return this.chatwoot.committed("POST", "/conversations/" + conversation + "/messages")
			.stream()
			.map((entry) -> entry.path("body").asString())
			.filter((body) -> body.contains("\"private\":true"))
			.toList();
	}

}
