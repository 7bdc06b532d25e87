package uz.consbridge.delivery.handling;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import uz.consbridge.delivery.DeliveryProperties;

/** Delays between tries: they grow by a factor, up to a limit, and vary by a jitter. */
public final class Backoff {

	private final DeliveryProperties.Retry settings;

	private final RandomGenerator random;

	public Backoff(DeliveryProperties.Retry settings, RandomGenerator random) {
		this.settings = settings;
		this.random = random;
	}

	/**
	 * The delay before the next try.
	 * @param tries made so far, at least one
	 * @param asked what the target asked for; honoured up to the longest delay
	 */
	public Duration after(int tries, @Nullable Duration asked) {
		double longest = (double) this.settings.maxDelay().toNanos();
		double grown = this.settings.delay().toNanos() * Math.pow(this.settings.factor(), tries - 1.0);
		double varied = Math.min(grown, longest) * (1 + this.settings.jitter() * this.random.nextDouble(-1, 1));
		double wanted = (asked != null) ? Math.min((double) asked.toNanos(), longest) : 0;
		return Duration.ofNanos((long) Math.max(varied, wanted));
	}

}
