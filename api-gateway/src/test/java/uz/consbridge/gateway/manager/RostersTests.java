package uz.consbridge.gateway.manager;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.gateway.core.SetClock;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(20)
class RostersTests {

	private final Rows rows = new Rows();

	private final SetClock clock = new SetClock();

	private final Rosters rosters = new Rosters(this.rows,
			new Binder(new MapConfigurationPropertySource(Map.of("consbridge.manager.known-for", "1s")))
				.bindOrCreate("consbridge.manager", ManagerProperties.class),
			this.clock, RandomGenerator.getDefault());

	@Test
	void aLittleOldManagersAreReadAnewBehindWhoAsksForThem() {
		select();
		this.clock.advance(Duration.ofSeconds(3));
		this.rows.slow = new CountDownLatch(1);
		select();
		select();
		await().untilAsserted(() -> assertThat(this.rows.reads).as("one reads for all").hasValue(2));
		this.rows.slow.countDown();
	}

	@Test
	void managersReadLongAgoAreReadBeforeAnybodyIsChosen() {
		select();
		this.clock.advance(Duration.ofMinutes(1));
		select();
		assertThat(this.rows.reads).hasValue(2);
	}

	private void select() {
		this.rosters.select(ConsultationType.ACCOUNTING, "ru", null, this.clock.instant());
	}

	private static final class Rows implements RosterRows {

		private final AtomicInteger reads = new AtomicInteger();

		private volatile CountDownLatch slow = new CountDownLatch(0);

		@Override
		public List<Manager> managers(Instant now, LocalDate today) {
			this.reads.incrementAndGet();
			try {
				this.slow.await();
			}
			catch (InterruptedException ex) {
				throw new AssertionError(ex);
			}
			return List.of();
		}

		@Override
		public Map<String, String> categoryLanguages() {
			return Map.of();
		}

	}

}
