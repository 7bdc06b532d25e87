package uz.consbridge.delivery.handling;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import uz.consbridge.delivery.DeliveryProperties;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTests {

	private static Backoff backoff(double jitter) {
		return new Backoff(new DeliveryProperties.Retry(Duration.ofSeconds(2), 3, Duration.ofSeconds(60), jitter, 5,
				Duration.ofMinutes(10)), RandomGenerator.getDefault());
	}

	@Test
	void growsUpToTheLimit() {
		Backoff backoff = backoff(0);
		assertThat(backoff.after(1, null)).isEqualTo(Duration.ofSeconds(2));
		assertThat(backoff.after(3, null)).isEqualTo(Duration.ofSeconds(18));
		assertThat(backoff.after(9, null)).isEqualTo(Duration.ofSeconds(60));
		assertThat(backoff.after(1000, null)).isEqualTo(Duration.ofSeconds(60));
	}

	@Test
	void variesByItsJitter() {
		Backoff backoff = backoff(0.2);
		for (int i = 0; i < 100; i++) {
			assertThat(backoff.after(1, null)).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
		}
	}

	@Test
	void honoursWhatTheTargetAsksWithinReason() {
		Backoff backoff = backoff(0);
		assertThat(backoff.after(1, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
		assertThat(backoff.after(1, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(2));
		assertThat(backoff.after(1, Duration.ofDays(1))).isEqualTo(Duration.ofSeconds(60));
	}

}
