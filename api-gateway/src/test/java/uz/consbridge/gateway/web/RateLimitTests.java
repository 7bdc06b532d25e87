package uz.consbridge.gateway.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitTests {

	private Instant now = Instant.parse("2026-11-22T10:00:00Z");

	private final Clock clock = new Clock() {
		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return RateLimitTests.this.now;
		}
	};

	@Test
	void letsSoManyThroughInAWindowAndSaysHowLongToWait() {
		RateLimit limit = limit(2, 10);
		assertThat(limit.take("a")).isZero();
		assertThat(limit.take("a")).isZero();
		this.now = this.now.plusSeconds(20);
		assertThat(limit.take("a")).isEqualTo(Duration.ofSeconds(40));
		assertThat(limit.take("b")).isZero();
		this.now = this.now.plusSeconds(40);
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
