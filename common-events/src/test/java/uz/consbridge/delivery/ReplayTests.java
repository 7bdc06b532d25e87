package uz.consbridge.delivery;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import uz.consbridge.events.Topics;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayTests extends KitTestBase {

	private final AtomicBoolean mended = new AtomicBoolean();

	/** A key with the record "bad" and two more behind it. */
	private String parkedKey() {
		String key = kit().key();
		kit().recorder()
			.behave((seen) -> (seen.label().equals("bad") && !this.mended.get())
					? new Outcome.Park(ParkReason.REFUSED, "not mended") : Outcome.done());
		kit().publish(key, "bad", "2", "3");
		soon().until(() -> kit().parked(key).size() == 3);
		return key;
	}

	@Test
	void replayRestoresTheOrderAndALiveRecordCannotOvertake() {
		kit().start();
		String key = parkedKey();
		CountDownLatch livePublished = new CountDownLatch(1);
		kit().recorder().behave((seen) -> {
			if (seen.label().equals("bad")) {
				assertThat(IntakeTests.await(livePublished)).isTrue();
			}
			return Outcome.done();
		});
		kit().replayKey(key, "run-1");
		soon().until(() -> kit().recorder().attempts().stream().filter(Recorder.Seen::replayed).count() == 1);
		kit().publish(key, "4", "5");
		livePublished.countDown();
		soon().until(() -> kit().recorder().done(key).size() == 5);
		assertThat(kit().recorder().done(key)).containsExactly("bad", "2", "3", "4", "5");
		assertThat(kit().parked(key)).isEmpty();
		assertThat(report(key, "run-1")).contains("\"replayed\":3", "\"left\":0");
		assertThat(resolutions(key)).containsExactly("replayed", "replayed", "replayed");
		assertThat(kit().broker().records(Topics.OUTCOMES, key)).extracting((found) -> found.headers().get("ce_type"))
			.containsExactly("consbridge.effect.Parked.v1", "consbridge.effect.Replayed.v1");
	}

	@Test
	void aSecondReplayReportsThatThereIsNothingToDo() {
		kit().start();
		String key = parkedKey();
		this.mended.set(true);
		kit().replayKey(key, "run-1");
		kit().replayKey(key, "run-2");
		soon().untilAsserted(() -> assertThat(report(key, "run-2")).contains("nothing to do", "\"replayed\":0"));
		assertThat(report(key, "run-1")).contains("\"replayed\":3");
		assertThat(kit().recorder().done(key)).containsExactly("bad", "2", "3");
	}

	@Test
	void onlyTheHeadIsReplayedOrDiscardedAlone() {
		kit().start();
		String key = parkedKey();
		List<String> ids = kit().parked(key).stream().map((row) -> String.valueOf(row.get("id"))).toList();
		kit().instruct(key, one("DISCARD", ids.get(1), "run-1"));
		soon().untilAsserted(() -> assertThat(report(key, "run-1")).contains("not the head", ids.getFirst()));
		kit().instruct(key, one("REPLAY", ids.get(2), "run-2"));
		soon().untilAsserted(() -> assertThat(report(key, "run-2")).contains("not the head", ids.getFirst()));
		assertThat(kit().parked(key)).hasSize(3);

		kit().instruct(key, one("DISCARD", ids.getFirst(), "run-3"));
		soon().untilAsserted(() -> assertThat(report(key, "run-3")).contains("\"discarded\":1", "\"left\":2"));
		kit().instruct(key, one("REPLAY", ids.get(1), "run-4"));
		soon().untilAsserted(() -> assertThat(report(key, "run-4")).contains("\"replayed\":1", "\"left\":1"));
		kit().replayKey(key, "run-5");
		soon().untilAsserted(() -> assertThat(report(key, "run-5")).contains("\"replayed\":1", "\"left\":0"));
		assertThat(kit().recorder().done(key)).containsExactly("2", "3");
		assertThat(resolutions(key)).containsExactly("discarded", "replayed", "replayed");
	}

	@Test
	void aWholeKeyIsDiscardedAndTakesNewRecordsAgain() {
		kit().start();
		String key = parkedKey();
		kit().instruct(key, "{\"action\":\"DISCARD\",\"scope\":\"KEY\",\"runId\":\"run-1\",\"reason\":\"given up\"}");
		soon().untilAsserted(() -> assertThat(report(key, "run-1")).contains("\"discarded\":3", "\"left\":0"));
		kit().publish(key, "4");
		soon().until(() -> kit().recorder().done(key).contains("4"));
		assertThat(kit().recorder().done(key)).containsExactly("4");
		assertThat(resolutions(key)).containsExactly("discarded", "discarded", "discarded");
	}

	@Test
	void aReplayThatFailsKeepsTheRowAndStops() {
		kit().start(Map.of("parking.max-replays", "2"));
		String key = parkedKey();
		kit().recorder().behave((_) -> new Outcome.Park(ParkReason.REFUSED, "still not"));
		kit().replayKey(key, "run-1");
		soon().untilAsserted(() -> assertThat(report(key, "run-1")).contains("failed again", "\"left\":3"));
		assertThat(kit().parked(key).getFirst()).containsEntry("attempts", 2)
			.containsEntry("replays", 1)
			.containsEntry("detail", "still not");
		assertThat(kit().broker().deadLetters(key))
			.anySatisfy((letter) -> assertThat(letter.headers()).containsEntry("cb_detail", "still not")
				.containsEntry("cb_attempts", "2"));
		kit().replayKey(key, "run-2");
		kit().replayKey(key, "run-3");
		soon().untilAsserted(() -> assertThat(report(key, "run-3")).contains("replayed 2 times without success"));
		assertThat(kit().parked(key)).hasSize(3);
	}

	@Test
	void aReplayInterruptedByALostDatabaseGoesOnWhereItWas() {
		kit().start();
		String key = parkedKey();
		kit().recorder().behave((seen) -> {
			if (seen.label().equals("2") && kit().recorder().done(key).size() == 1) {
				kit().database().goAway();
			}
			return Outcome.done();
		});
		kit().replayKey(key, "run-1");
		soon().until(() -> kit().recorder().done(key).size() == 2);
		kit().publish(key, "4");
		kit().database().comeBack();
		soon().untilAsserted(() -> assertThat(report(key, "run-1")).contains("\"left\":0"));
		soon().until(() -> kit().recorder().done(key).contains("4"));
		assertThat(kit().recorder().done(key).stream().distinct()).containsExactly("bad", "2", "3", "4");
		assertThat(kit().parked(key)).isEmpty();
	}

	@Test
	void anUnreadableInstructionIsPassedOver() {
		kit().start();
		String key = parkedKey();
		kit().instruct(key, "{\"action\":\"EXPLODE\"}");
		this.mended.set(true);
		kit().replayKey(key, "run-1");
		soon().until(() -> kit().parked(key).isEmpty());
	}

	private static String one(String action, String id, String runId) {
		return "{\"action\":\"%s\",\"scope\":\"ONE\",\"deadLetterId\":\"%s\",\"runId\":\"%s\",\"reason\":\"why\"}"
			.formatted(action, id, runId);
	}

	private String report(String key, String runId) {
		return kit().broker()
			.deadLetters(key)
			.stream()
			.filter((found) -> runId.equals(found.headers().get("cb_run_id")))
			.map((found) -> String.valueOf(found.payload()))
			.findFirst()
			.orElse("none yet");
	}

	private List<String> resolutions(String key) {
		return kit().broker()
			.deadLetters(key)
			.stream()
			.map((found) -> found.headers().getOrDefault("cb_resolution", ""))
			.filter((resolution) -> !resolution.isEmpty())
			.toList();
	}

}
