package uz.consbridge.simulator.onec;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The wall clock of the base: whole seconds, a zone of its own whatever the process has.
 */
final class BaseClock {

	private final Clock clock;

	private final ZoneId zone;

	private volatile Duration offset = Duration.ZERO;

	BaseClock(Clock clock, ZoneId zone) {
		this.clock = clock;
		this.zone = zone;
	}

	LocalDateTime now() {
		return local(this.clock.instant().plus(this.offset));
	}

	LocalDateTime local(Instant instant) {
		return LocalDateTime.ofInstant(instant, this.zone).truncatedTo(ChronoUnit.SECONDS);
	}

	/** Lets the base's clock differ from the true one. */
	void shift(Duration by) {
		this.offset = by;
	}

}
