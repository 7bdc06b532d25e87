package uz.consbridge.delivery.handling;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uz.consbridge.delivery.DeliveryProperties;

/** The failed tries of one record that count against it. */
final class Tries {

	private int failed;

	private @Nullable Instant first;

	int failed() {
		return this.failed;
	}

	void count(Instant now) {
		this.failed++;
		if (this.first == null) {
			this.first = now;
		}
	}

	/** Whether it failed often enough, over a time long enough, to be poison. */
	boolean exhausted(DeliveryProperties.Retry limits, Instant now) {
		return this.failed >= limits.tries() && !spread(now).minus(limits.over()).isNegative();
	}

	/** How long the record may be tried yet; never negative. */
	Duration left(DeliveryProperties.Retry limits, Instant now) {
		Duration left = limits.over().minus(spread(now));
		return left.isPositive() ? left : Duration.ZERO;
	}

	private Duration spread(Instant now) {
		return (this.first != null) ? Duration.between(this.first, now) : Duration.ZERO;
	}

}
