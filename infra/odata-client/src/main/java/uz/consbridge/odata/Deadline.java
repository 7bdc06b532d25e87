package uz.consbridge.odata;

import java.time.Duration;

/** A moment after which nothing may be under way any more. */
record Deadline(long nanoTime) {

	/** Farther away than any request takes. */
	static final Duration FAR = Duration.ofDays(1);

	static Deadline in(Duration time) {
		return new Deadline(System.nanoTime() + time.toNanos());
	}

	/** Time that is left, not negative. */
	Duration left() {
		return Duration.ofNanos(Math.max(0, this.nanoTime - System.nanoTime()));
	}

	/** This deadline, or the end of the given time from now if that is earlier. */
	Deadline atMost(Duration time) {
		return (left().compareTo(time) <= 0) ? this : in(time);
	}

}
