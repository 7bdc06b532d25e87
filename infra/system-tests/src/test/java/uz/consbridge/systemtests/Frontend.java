package uz.consbridge.systemtests;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;

/**
 * A frontend whose gateway may be away: it asks again until it is answered, and looks
 * before whether it was heard.
 */
final class Frontend {

	private final Desk desk;

	Frontend(Desk desk) {
		this.desk = desk;
	}

	/** A consultation that was moved by one day, and by another, and rated. */
	String consultation(String question) {
		String consId = Awaitility.await(question).atMost(SharedStack.PATIENCE).ignoreExceptions().until(() -> {
			Json.Answer answer = this.desk.create(question, Map.of("Prefer", "respond-async"));
			return (answer.status() == 201) ? answer.body().path("cons_id").asString() : "";
		}, (created) -> !created.isEmpty());
		move(consId, 2);
		move(consId, 3);
		rate(consId);
		return consId;
	}

	private void move(String consId, int day) {
		String date = Instant.now().plus(day, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
		unlessHeard(consId, "/redates", date.substring(0, 19), Map.of("new_date", date));
	}

	private void rate(String consId) {
		Map<String, Object> answer = Map.of("question_number", 1, "rating", 4);
		unlessHeard(consId, "/ratings", "\"rating\":4", Map.of("answers", List.of(answer)));
	}

	private void unlessHeard(String consId, String list, String trace, Map<String, Object> body) {
		Callable<Boolean> heard = () -> this.desk.front("GET", "/" + consId + list, Map.of(), Map.of())
			.body()
			.toString()
			.contains(trace) || this.desk.front("POST", "/" + consId + list, body, Map.of()).status() / 100 == 2;
		Awaitility.await(list + " of " + consId).atMost(SharedStack.PATIENCE).ignoreExceptions().until(heard);
	}

}
