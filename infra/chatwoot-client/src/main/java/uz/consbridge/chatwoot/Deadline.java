package uz.consbridge.chatwoot;

import java.time.Duration;

/** A moment by which several requests together must have ended. */
public final class Deadline {

	private final long endNanos;

	private Deadline(long endNanos) {
		this.endNanos = endNanos;
	}

	/** The moment that far from now. */
	public static Deadline in(Duration duration) {
		return new Deadline(System.nanoTime() + duration.toNanos());
	}

	/** Time left; not positive when it has passed. */
	Duration left() {
		return Duration.ofNanos(this.endNanos - System.nanoTime());
	}

}
