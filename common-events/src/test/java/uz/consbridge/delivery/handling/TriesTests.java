package uz.consbridge.delivery.handling;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import uz.consbridge.delivery.DeliveryProperties;

import static org.assertj.core.api.Assertions.assertThat;

class TriesTests {

	private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

	private static final DeliveryProperties.Retry LIMITS = new DeliveryProperties.Retry(Duration.ofSeconds(2), 3,
			Duration.ofMinutes(5), 0, 3, Duration.ofMinutes(10));

	private final Tries tries = new Tries();

	@Test
	void manyQuickTriesAreNotEnough() {
		for (int i = 0; i < 20; i++) {
			this.tries.count(START.plusSeconds(i));
		}
		assertThat(this.tries.exhausted(LIMITS, START.plusSeconds(20))).isFalse();
		assertThat(this.tries.left(LIMITS, START.plusSeconds(20))).isEqualTo(Duration.ofSeconds(580));
	}

	@Test
	void aLongTimeWithFewTriesIsNotEnough() {
		this.tries.count(START);
		this.tries.count(START.plusSeconds(3600));
		assertThat(this.tries.exhausted(LIMITS, START.plusSeconds(3600))).isFalse();
		this.tries.count(START.plusSeconds(3601));
		assertThat(this.tries.exhausted(LIMITS, START.plusSeconds(3601))).isTrue();
	}

}
