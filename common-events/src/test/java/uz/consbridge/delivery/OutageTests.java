package uz.consbridge.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import uz.consbridge.events.Target;

import static org.assertj.core.api.Assertions.assertThat;

class OutageTests extends KitTestBase {

	private final AtomicBoolean away = new AtomicBoolean();

	private Outcome unlessAway() {
		return this.away.get() ? new Outcome.Outage(Target.ONEC, null, "503") : Outcome.done();
	}

	private void goAway() {
		this.away.set(true);
		kit().probe().answer(false);
	}

	private void comeBack() {
		this.away.set(false);
		kit().probe().answer(true);
	}

	@Test
	void threeKeysOpenTheCircuitNothingIsParkedAndItResumesByItself() {
		goAway();
		kit().recorder().behave((_) -> unlessAway());
		List<String> keys = IntStream.range(0, 12).mapToObj((_) -> kit().key()).toList();
		keys.forEach((key) -> kit().publish(key, "1", "2"));
		ConsumerGroup group = kit().start(Map.of("retry.over", "60s"));
		soon().until(() -> group.circuits().stateOf(Target.ONEC).equals("open"));
		soon().until(() -> kit().probe().asked() > 1);
		int attempts = kit().recorder().attempts().size();
		keys.forEach((key) -> kit().publish(key, "3"));
		soon().during(Duration.ofSeconds(1)).until(() -> kit().recorder().attempts().size() == attempts);
		assertThat(group.circuits().stateOf(Target.ONEC)).isEqualTo("open");

		comeBack();
		soon().until(() -> kit().recorder().doneCount() == 36);
		assertThat(keys).allSatisfy((key) -> assertThat(kit().recorder().done(key)).containsExactly("1", "2", "3"));
		assertThat(group.circuits().stateOf(Target.ONEC)).isEqualTo("closed");
		assertThat(kit().parkedCount()).isZero();
	}

	@Test
	void aRecordThatAloneKeepsFailingParksItsKeyOnly() {
		String poison = kit().key();
		String other = kit().key();
		kit().recorder()
			.behave((seen) -> seen.key().equals(poison) ? new Outcome.Outage(Target.ONEC, null, "500")
					: Outcome.done());
		ConsumerGroup group = kit().start();
		kit().publish(poison, "1", "2");
		kit().publish(other, "1");
		soon().until(() -> kit().parked(poison).size() == 2);
		assertThat(kit().parked(poison)).extracting((row) -> row.get("reason"))
			.containsExactly("TARGET_FAILS_ON_THIS", "BLOCKED");
		assertThat(kit().parked(poison).getFirst().get("attempts")).asInstanceOf(InstanceOfAssertFactories.INTEGER)
			.isGreaterThanOrEqualTo(5);
		soon().until(() -> kit().recorder().done(other).size() == 1);
		assertThat(kit().parkedCount()).isEqualTo(2);
		assertThat(group.circuits().stateOf(Target.ONEC)).isEqualTo("closed");
	}

	@Test
	void aSingleKeyThatFailsWhileTheProbeDoesNotAnswerIsAnOutage() {
		goAway();
		String key = kit().key();
		kit().recorder().behave((_) -> unlessAway());
		ConsumerGroup group = kit().start();
		kit().publish(key, "1");
		soon().until(() -> group.circuits().stateOf(Target.ONEC).equals("open"));
		assertThat(kit().parkedCount()).isZero();
		comeBack();
		soon().until(() -> kit().recorder().done(key).size() == 1);
		assertThat(kit().parkedCount()).isZero();
	}

	@Test
	void aDatabaseFailureOfTheHandlerIsAnOutageOfPostgres() {
		this.away.set(true);
		kit().recorder().behave((_) -> {
			if (this.away.get()) {
				throw new DataAccessResourceFailureException("connection refused");
			}
			return Outcome.done();
		});
		List<String> keys = IntStream.range(0, 5).mapToObj((_) -> kit().key()).toList();
		ConsumerGroup group = kit().start(Map.of("outage.probe-interval", "1s"));
		keys.forEach((key) -> kit().publish(key, "1"));
		soon().until(() -> !group.circuits().stateOf(Target.POSTGRES).equals("closed"));
		this.away.set(false);
		soon().until(() -> kit().recorder().doneCount() == 5);
		assertThat(kit().parkedCount()).isZero();
	}

	@Test
	void postgresAwayLosesNothingAndParksNothing() {
		List<String> keys = IntStream.range(0, 5).mapToObj((_) -> kit().key()).toList();
		ConsumerGroup group = kit().start();
		kit().database().goAway();
		keys.forEach((key) -> kit().publish(key, "1", "2"));
		soon().until(() -> group.circuits().stateOf(Target.POSTGRES).equals("open"));
		assertThat(kit().recorder().attempts()).isEmpty();
		kit().database().comeBack();
		soon().until(() -> kit().recorder().doneCount() == 10);
		assertThat(kit().parkedCount()).isZero();
	}

	@Test
	void aTargetAwayLongerThanThePollIntervalCausesNoRebalance() {
		goAway();
		kit().recorder().behave((_) -> unlessAway());
		ConsumerGroup group = kit().start(Map.of("intake.max-poll-interval", "3s", "instance", "it-1"));
		List<String> keys = IntStream.range(0, 5).mapToObj((_) -> kit().key()).toList();
		keys.forEach((key) -> kit().publish(key, "1"));
		soon().until(() -> group.circuits().stateOf(Target.ONEC).equals("open"));
		int assignments = group.intake().assignments();
		soon().during(Duration.ofSeconds(5)).until(() -> group.intake().assignments() == assignments);
		comeBack();
		soon().until(() -> kit().recorder().doneCount() == 5);
		assertThat(group.intake().assignments()).isEqualTo(assignments);
		assertThat(kit().recorder().attempts()).filteredOn((seen) -> seen.label().equals("1")).isNotEmpty();
	}

	@Test
	void aRetryIsCountedAndWaitsAsLongAsTheTargetAsks() {
		String key = kit().key();
		long[] at = new long[2];
		kit().recorder().behave((seen) -> {
			at[Math.min(seen.attempt(), 2) - 1] = System.nanoTime();
			return (seen.attempt() == 1) ? new Outcome.Retry(Duration.ofMillis(250), "wait") : Outcome.done();
		});
		kit().start();
		kit().publish(key, "1");
		soon().until(() -> kit().recorder().done(key).size() == 1);
		assertThat(Duration.ofNanos(at[1] - at[0])).isGreaterThanOrEqualTo(Duration.ofMillis(250));
		assertThat(kit().meters()
			.counter("consbridge.delivery.retries", "group", Kit.GROUP, "topic", Kit.TOPIC, "target", "none")
			.count()).isEqualTo(1);
	}

}
