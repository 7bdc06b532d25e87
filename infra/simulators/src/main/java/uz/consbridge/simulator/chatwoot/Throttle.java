package uz.consbridge.simulator.chatwoot;

import java.time.Clock;

/** A limit of requests in fixed minutes. */
final class Throttle {

	private final Clock clock;

	private int limit;

	private long minute;

	private int used;

	Throttle(Clock clock, int limit) {
		this.clock = clock;
		this.limit = limit;
	}

	/** Counts a request; false when it is one too many. */
	synchronized boolean admits() {
		long now = Math.floorDiv(this.clock.instant().getEpochSecond(), 60L);
		if (now != this.minute) {
			this.minute = now;
			this.used = 0;
		}
		this.used++;
		return this.limit <= 0 || this.used <= this.limit;
	}

	synchronized void limit(int requestsPerMinute) {
		this.limit = requestsPerMinute;
	}

	synchronized int limit() {
		return this.limit;
	}

}
