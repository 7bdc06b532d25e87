package uz.consbridge.delivery.handling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import uz.consbridge.delivery.DeliveryProperties;

import static org.assertj.core.api.Assertions.assertThat;

class RunawayGuardTests {

	private final RunawayGuard guard = new RunawayGuard(new DeliveryProperties.Runaway(0.5, 10, Duration.ofMinutes(5)),
			Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC));

	@Test
	void tripsWhenMoreThanTheShareOfEnoughKeysIsParked() {
		for (int i = 0; i < 5; i++) {
			this.guard.handled("good" + i);
			this.guard.parked("bad" + i);
		}
		assertThat(this.guard.tripped()).isFalse();
		this.guard.parked("one more");
		assertThat(this.guard.tripped()).isTrue();
		this.guard.reset();
		assertThat(this.guard.tripped()).isFalse();
	}

	@Test
	void oneKeyCountsOnceHoweverOftenItIsSeen() {
		for (int i = 0; i < 100; i++) {
			this.guard.parked("the same");
		}
		assertThat(this.guard.tripped()).isFalse();
	}

}
