package uz.consbridge.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import uz.consbridge.events.Target;
import uz.consbridge.events.Topics;

import static org.assertj.core.api.Assertions.assertThat;

class ParkingTests extends KitTestBase {

	private static final byte[] RUBBISH = Broker.bytes("{");

	@Test
	void aRecordNobodyCanReadParksItsKeyAndOthersFlow() {
		String broken = kit().key();
		String other = kit().key();
		kit().start();
		kit().publish(broken, "1");
		kit().publishRubbish(broken, RUBBISH);
		kit().publish(broken, "3");
		kit().publish(other, "1", "2");
		soon().until(() -> kit().parked(broken).size() == 2 && kit().recorder().done(other).size() == 2);
		assertThat(kit().parked(broken)).extracting((row) -> row.get("reason")).containsExactly("MALFORMED", "BLOCKED");
		assertThat(kit().recorder().done(broken)).containsExactly("1");
		soon().until(() -> kit().broker().committed(Broker.partitionOf(broken)) > 0);
	}

	@Test
	void theDeadLetterTellsEverythingAndTheOwnerIsTold() {
		String key = kit().key();
		kit().recorder().behave((_) -> new Outcome.Park(ParkReason.REFUSED, "field 17 of " + key));
		kit().start();
		kit().publish(key, "1", "2");
		soon().until(() -> kit().parked(key).size() == 2);
		List<Broker.Found> letters = kit().broker().deadLetters(key);
		assertThat(letters).hasSize(2);
		Map<String, String> headers = letters.getFirst().headers();
		assertThat(headers).containsEntry("cb_group", Kit.GROUP)
			.containsEntry("cb_topic", Kit.TOPIC)
			.containsEntry("cb_key", key)
			.containsEntry("cb_reason", "REFUSED")
			.containsEntry("cb_detail", "field 17 of " + key)
			.containsEntry("cb_attempts", "1")
			.containsEntry("cb_blocked", "false")
			.containsEntry("cb_dead_letter_id", String.valueOf(kit().parked(key).getFirst().get("id")))
			.containsKeys("ce_id", "ce_type", "cb_partition", "cb_offset", "cb_fingerprint", "cb_parked_at");
		assertThat(letters.get(1).headers()).containsEntry("cb_blocked", "true").containsEntry("cb_reason", "BLOCKED");
		soon().untilAsserted(
				() -> assertThat(kit().broker().records(Topics.OUTCOMES, key)).singleElement().satisfies((report) -> {
					assertThat(report.headers()).containsEntry("ce_type", "consbridge.effect.Parked.v1");
					assertThat(report.payload()).contains(key, "ONEC", "REFUSED");
				}));
	}

	@Test
	void anExceptionOfTheHandlerIsABugAndParks() {
		String key = kit().key();
		kit().recorder().behave((_) -> {
			throw new IllegalStateException("secret name");
		});
		kit().start();
		kit().publish(key, "1");
		soon().until(() -> kit().parked(key).size() == 1);
		assertThat(kit().parked(key).getFirst()).containsEntry("reason", "HANDLER_BUG");
		assertThat(String.valueOf(kit().parked(key).getFirst().get("detail")))
			.contains("IllegalStateException", "ParkingTests")
			.doesNotContain("secret");
	}

	@Test
	void aDeadLetterThatCannotBePublishedHoldsTheOffset() {
		String topic = Topics.deadLetters(Kit.TOPIC, Kit.GROUP);
		String key = kit().key();
		int partition = Broker.partitionOf(key);
		ConsumerGroup group = kit().start();
		kit().publish(key, "1");
		soon().until(() -> kit().recorder().done(key).size() == 1);
		soon().until(() -> kit().broker().committed(partition) > 0);
		kit().broker().deleteTopic(topic);
		try {
			long before = kit().broker().committed(partition);
			kit().publishRubbish(key, RUBBISH);
			soon().until(() -> group.stuck().ids().size() == 1);
			assertThat(kit().parkedCount()).isZero();
			assertThat(kit().broker().committed(partition)).isLessThanOrEqualTo(before);
		}
		finally {
			kit().broker().createTopics();
		}
		soon().until(() -> kit().parked(key).size() == 1 && group.stuck().ids().isEmpty());
		assertThat(kit().broker().deadLetters(key)).hasSize(1);
	}

	@Test
	void aLetterTooLargeForItsTopicIsPublishedWithoutContentAndKeptInTheRow() {
		String topic = Topics.deadLetters(Kit.TOPIC, Kit.GROUP);
		String key = kit().key();
		byte[] large = new byte[20_000];
		kit().broker().setMaxMessageBytes(topic, 10_000);
		try {
			kit().start();
			kit().publishRubbish(key, large);
			soon().until(() -> kit().parked(key).size() == 1);
		}
		finally {
			kit().broker().setMaxMessageBytes(topic, 2_097_152);
		}
		assertThat(kit().parked(key).getFirst().get("payload")).isEqualTo(large);
		assertThat(kit().broker().deadLetters(key)).singleElement()
			.satisfies((letter) -> assertThat(letter.headers()).containsEntry("cb_content_omitted", "true"));
	}

	@Test
	void postgresGoingAwayWhileParkingLosesNothing() {
		List<String> keys = IntStream.range(0, 4).mapToObj((_) -> kit().key()).toList();
		kit().recorder().behave((_) -> {
			kit().database().goAway();
			return new Outcome.Park(ParkReason.REFUSED, "no");
		});
		ConsumerGroup group = kit().start();
		keys.forEach((key) -> kit().publish(key, "1"));
		soon().until(() -> group.circuits().stateOf(Target.POSTGRES).equals("open"));
		kit().recorder().behave((_) -> new Outcome.Park(ParkReason.REFUSED, "no"));
		kit().database().comeBack();
		soon().until(() -> kit().parkedCount() == 4);
		assertThat(keys).allSatisfy((key) -> assertThat(kit().broker().deadLetters(key)).hasSize(1));
	}

	@Test
	void intakeStopsWhenParkingRunsAwayAndAnInstructionLetsItGoOn() {
		List<String> keys = IntStream.range(0, 40).mapToObj((_) -> kit().key()).toList();
		kit().recorder().behave((_) -> new Outcome.Park(ParkReason.REFUSED, "bad deploy"));
		ConsumerGroup group = kit()
			.start(Map.of("runaway.min-keys", "10", "intake.max-in-flight", "10", "intake.workers", "2"));
		keys.forEach((key) -> kit().publish(key, "1"));
		soon().until(() -> group.guard().tripped());
		soon().during(Duration.ofMillis(500)).until(() -> kit().parkedCount() < 20);
		kit().recorder().behave((_) -> Outcome.done());
		kit().replayKey(keys.getFirst(), "run-runaway");
		soon().until(() -> kit().parkedCount() + kit().recorder().doneCount() >= 40);
		assertThat(group.guard().tripped()).isFalse();
	}

}
