package uz.consbridge.gateway.web;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.core.SetClock;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitTests {

	private final SetClock clock = new SetClock();

	@Test
	void letsSoManyThroughInAWindowAndSaysHowLongToWait() {
		RateLimit limit = limit(2, 10);
		assertThat(limit.take("a")).isZero();
		assertThat(limit.take("a")).isZero();
		this.clock.advance(Duration.ofSeconds(20));
		assertThat(limit.take("a")).isEqualTo(Duration.ofSeconds(40));
		assertThat(limit.take("b")).isZero();
		this.clock.advance(Duration.ofSeconds(40));
		assertThat(limit.take("a")).isZero();
	}

	@Test
	void zeroMeansNoLimit() {
		RateLimit limit = limit(0, 10);
		for (int count = 0; count < 1000; count++) {
			assertThat(limit.take("a")).isZero();
		}
	}

	@Test
	void forgetsWhoBeganLongestAgoWhenThereAreTooMany() {
		RateLimit limit = limit(1, 2);
		limit.take("a");
		limit.take("b");
		assertThat(limit.take("a")).isPositive();
		limit.take("c");
		assertThat(limit.take("a")).isZero();
	}

	@Test
	void tellsWholeSecondsAtLeastOne() {
		assertThat(RateLimit.seconds(Duration.ofMillis(1))).isEqualTo("1");
		assertThat(RateLimit.seconds(Duration.ofMillis(1001))).isEqualTo("2");
		assertThat(RateLimit.seconds(Duration.ofSeconds(40))).isEqualTo("40");
	}

	private RateLimit limit(int allowed, int remembered) {
		return new RateLimit(allowed, Duration.ofMinutes(1), remembered, this.clock);
	}

}
