package uz.consbridge.delivery.circuit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is believed of a target. Guarded by its {@link Circuit}. */
sealed interface CircuitState {

	/** It answers, as far as is known; remembers who says otherwise. */
	final class Closed implements CircuitState {

		private final Map<Object, Instant> failing = new LinkedHashMap<>();

		void answered(Object key) {
			this.failing.remove(key);
		}

		/** Notes a failure and tells how many keys failed within the window. */
		int failed(Object key, Instant now, Duration window) {
			this.failing.put(key, now);
			this.failing.values().removeIf((at) -> at.plus(window).isBefore(now));
			return this.failing.size();
		}

	}

	/** It is away; nothing is begun that needs it. */
	record Open(Instant since) implements CircuitState {

	}

	/** It answered the probe; one record at a time tries whether that is true. */
	final class HalfOpen implements CircuitState {

		private boolean tried;

		boolean isFree() {
			return !this.tried;
		}

		void take() {
			this.tried = true;
		}

		void free() {
			this.tried = false;
		}

	}

}
