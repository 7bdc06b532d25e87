package uz.consbridge.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeveralInstancesTests extends KitTestBase {

	@Test
	void twoInstancesShareTheKeysAndNoKeyIsHandledTwiceAtATime() {
		List<String> keys = IntStream.range(0, 24).mapToObj((_) -> kit().key()).toList();
		kit().recorder().behave((_) -> {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
			return Outcome.done();
		});
		ConsumerGroup first = kit().start();
		publish(keys, 0, 10);
		soon().until(() -> kit().recorder().doneCount() > 20);
		ConsumerGroup second = kit().start();
		publish(keys, 10, 20);
		soon().until(() -> second.intake().assignments() > 0 && first.intake().assignments() > 1);
		publish(keys, 20, 30);
		soon().untilAsserted(
				() -> assertThat(keys).allSatisfy((key) -> assertThat(kit().recorder().done(key)).contains("29")));
		first.stop();
		publish(keys, 30, 40);
		soon().untilAsserted(() -> assertThat(keys).allSatisfy(
				(key) -> assertThat(kit().recorder().done(key).stream().distinct()).containsExactly(labels(40))));
		assertThat(kit().recorder().collisions()).isEmpty();
	}

	@Test
	void partitionsAreGivenAwayOnlyWhenWhatIsBeingHandledHasFinished() {
		List<String> keys = IntStream.range(0, 24).mapToObj((_) -> kit().key()).toList();
		kit().recorder().behave((_) -> {
			LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
			return Outcome.done();
		});
		Map<String, String> patient = Map.of("intake.grace", "4500ms", "intake.workers", "24");
		ConsumerGroup first = kit().start(patient);
		soon().until(() -> first.intake().assignments() > 0);
		publish(keys, 0, 1);
		soon().until(() -> kit().recorder().attempts().size() == 24);
		ConsumerGroup second = kit().start(patient);
		soon().until(() -> second.intake().assignments() > 0);
		assertThat(kit().recorder().doneCount()).isEqualTo(24);
		publish(keys, 1, 2);
		soon().until(() -> kit().recorder().doneCount() == 48);
		assertThat(kit().recorder().collisions()).isEmpty();
		assertThat(keys).allSatisfy((key) -> assertThat(kit().recorder().done(key)).containsExactly("0", "1"));
	}

	@Test
	void aStopLetsWhatIsBeingHandledFinishAndCommitsIt() {
		String key = kit().key();
		CountDownLatch begun = new CountDownLatch(1);
		kit().recorder().behave((_) -> {
			begun.countDown();
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
			return Outcome.done();
		});
		ConsumerGroup group = kit().start();
		kit().publish(key, "1", "2");
		assertThat(IntakeTests.await(begun)).isTrue();
		group.stop();
		assertThat(kit().recorder().done(key)).containsExactly("1");
		kit().start();
		soon().until(() -> kit().recorder().done(key).size() == 2);
		assertThat(kit().recorder().done(key)).containsExactly("1", "2");
	}

	@Test
	void aStopWaitsNoLongerThanFiveSecondsAndWhatDidNotFinishComesAgain() {
		String key = kit().key();
		CountDownLatch begun = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		kit().recorder().behave((_) -> {
			begun.countDown();
			return IntakeTests.await(release) ? Outcome.done() : new Outcome.Later(Duration.ZERO, "waiting");
		});
		ConsumerGroup group = kit().start(Map.of("intake.grace", "3500ms"));
		kit().publish(key, "1");
		assertThat(IntakeTests.await(begun)).isTrue();
		long before = System.nanoTime();
		group.stop();
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
		kit().recorder().behave((_) -> Outcome.done());
		kit().start();
		soon().until(() -> kit().recorder().done(key).size() == 1);
		release.countDown();
	}

	@Test
	void aRestartUnderTheSameNameMovesNoPartitions() {
		ConsumerGroup neighbour = kit().start(Map.of("instance", "it-2"));
		soon().until(() -> neighbour.intake().assignments() > 0);
		ConsumerGroup restarted = kit().start(Map.of("instance", "it-1"));
		soon().until(() -> restarted.intake().assignments() > 0 && neighbour.intake().assignments() > 1);
		restarted.stop();
		int assignments = neighbour.intake().assignments();
		ConsumerGroup again = kit().start(Map.of("instance", "it-1"));
		soon().until(() -> again.intake().assignments() == 1);
		assertThat(neighbour.intake().assignments()).isEqualTo(assignments);
		String key = kit().key();
		kit().publish(key, "1");
		soon().until(() -> kit().recorder().done(key).size() == 1);
	}

	private void publish(List<String> keys, int from, int to) {
		IntStream.range(from, to).forEach((i) -> keys.forEach((key) -> kit().publish(key, Integer.toString(i))));
	}

	private static String[] labels(int count) {
		return IntStream.range(0, count).mapToObj(Integer::toString).toArray(String[]::new);
	}

}
