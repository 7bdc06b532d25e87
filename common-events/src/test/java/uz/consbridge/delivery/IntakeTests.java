package uz.consbridge.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeTests extends KitTestBase {

	private static final String[] TEN = IntStream.range(0, 10).mapToObj(Integer::toString).toArray(String[]::new);

	@Test
	void keepsTheOrderOfAKeyAndHandlesKeysSideBySide() {
		List<String> keys = IntStream.range(0, 20).mapToObj((_) -> kit().key()).toList();
		CountDownLatch four = new CountDownLatch(4);
		kit().recorder().behave((seen) -> {
			if (seen.label().equals("0")) {
				four.countDown();
				assertThat(await(four)).isTrue();
			}
			return Outcome.done();
		});
		keys.forEach((key) -> kit().publish(key, TEN));
		kit().start();
		soon().untilAsserted(() -> assertThat(kit().recorder().doneCount()).isEqualTo(200));
		assertThat(keys).allSatisfy((key) -> assertThat(kit().recorder().done(key)).containsExactly(TEN));
		assertThat(kit().recorder().collisions()).isEmpty();
	}

	@Test
	void aKeyThatWaitsHoldsNoWorker() {
		String waiting = kit().key();
		String other = kit().key();
		CountDownLatch otherDone = new CountDownLatch(1);
		kit().recorder().behave((seen) -> {
			if (seen.key().equals(waiting)) {
				return (otherDone.getCount() == 0) ? Outcome.done()
						: new Outcome.Later(Duration.ofMillis(100), "not yet");
			}
			otherDone.countDown();
			return Outcome.done();
		});
		kit().publish(waiting, "1");
		kit().start(Map.of("intake.workers", "1"));
		soon().until(() -> kit().recorder().attempts().size() > 1);
		kit().publish(other, "1");
		soon().until(() -> kit().recorder().done(waiting).size() == 1);
		assertThat(kit().recorder().attempts()).allSatisfy((seen) -> assertThat(seen.attempt()).isEqualTo(1));
	}

	@Test
	void commitsOnlyTheLowestUnfinishedAndASuccessorGetsTheRest() {
		String stuck = kit().key();
		List<String> neighbours = neighbours(stuck, 3);
		int partition = Broker.partitionOf(stuck);
		ConsumerGroup first = kit().start(Map.of("instance", "it-1"));
		kit().publish(stuck, "before");
		soon().until(() -> kit().recorder().done(stuck).size() == 1);
		long before = soonCommitted(partition);
		CountDownLatch release = new CountDownLatch(1);
		kit().recorder().behave((seen) -> {
			if (seen.label().equals("stuck")) {
				await(release);
			}
			return Outcome.done();
		});
		kit().publish(stuck, "stuck");
		neighbours.forEach((key) -> kit().publish(key, "1"));
		soon().until(() -> neighbours.stream().allMatch((key) -> kit().recorder().done(key).size() == 1));
		soon().during(Duration.ofMillis(400)).until(() -> kit().broker().committed(partition) == before);

		kit().recorder().behave((_) -> Outcome.done());
		kit().start(Map.of("instance", "it-1"));
		soon().until(() -> first.intake().fenced());
		soon().until(() -> neighbours.stream().allMatch((key) -> kit().recorder().done(key).size() == 2));
		soon().until(() -> kit().broker().committed(partition) == before + 4);
		assertThat(kit().recorder().done(stuck)).containsExactly("before", "stuck");
		release.countDown();
	}

	@Test
	void takesInNoMoreThanTheLimit() {
		CountDownLatch release = new CountDownLatch(1);
		kit().recorder().behave((_) -> {
			await(release);
			return Outcome.done();
		});
		List<String> keys = IntStream.range(0, 40).mapToObj((_) -> kit().key()).toList();
		keys.forEach((key) -> kit().publish(key, "1", "2"));
		ConsumerGroup group = kit().start(Map.of("intake.max-in-flight", "20", "intake.max-poll-records", "5"));
		soon().until(() -> group.lanes().inFlight() > 15);
		soon().during(Duration.ofMillis(500)).until(() -> group.lanes().inFlight() <= 20);
		release.countDown();
		soon().until(() -> kit().recorder().doneCount() == 80);
	}

	@Test
	void handlesNoMoreAtOnceThanTheTargetAllows() {
		CountDownLatch release = new CountDownLatch(1);
		kit().recorder().behave((_) -> {
			await(release);
			return Outcome.done();
		});
		List<String> keys = IntStream.range(0, 10).mapToObj((_) -> kit().key()).toList();
		keys.forEach((key) -> kit().publish(key, "1"));
		kit().start(Map.of("intake.per-target.ONEC", "4"));
		soon().until(() -> kit().recorder().attempts().size() == 4);
		soon().during(Duration.ofMillis(300)).until(() -> kit().recorder().attempts().size() == 4);
		release.countDown();
		soon().until(() -> kit().recorder().doneCount() == 10);
	}

	private long soonCommitted(int partition) {
		soon().until(() -> kit().broker().committed(partition) > 0);
		long[] last = { -1 };
		soon().until(() -> {
			long now = kit().broker().committed(partition);
			boolean still = now == last[0];
			last[0] = now;
			return still;
		});
		return last[0];
	}

	/** Other keys of the same partition. */
	private List<String> neighbours(String key, int count) {
		List<String> found = new ArrayList<>();
		while (found.size() < count) {
			String candidate = kit().key();
			if (Broker.partitionOf(candidate) == Broker.partitionOf(key)) {
				found.add(candidate);
			}
		}
		return found;
	}

	static boolean await(CountDownLatch latch) {
		try {
			return latch.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
