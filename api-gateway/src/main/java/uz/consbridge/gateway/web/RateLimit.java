package uz.consbridge.gateway.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each caller do a number of things in a window of time; counts in this instance, in
 * bounded memory: the caller who began longest ago is forgotten first.
 */
public class RateLimit {

	private final Map<String, Window> windows;

	private final int allowed;

	private final Duration length;

	private final Clock clock;

	RateLimit(int allowed, Duration length, int remembered, Clock clock) {
		this.allowed = allowed;
		this.length = length;
		this.clock = clock;
		this.windows = new LinkedHashMap<>() {
			@Override
			protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
				return size() > remembered;
			}
		};
	}

	private record Window(Instant start, int used) {

	}

	/**
	 * Counts one more.
	 * @return zero if it is allowed, else how long to wait
	 */
	public synchronized Duration take(String caller) {
		if (this.allowed == 0) {
			return Duration.ZERO;
		}
		Instant now = this.clock.instant();
		Window window = this.windows.get(caller);
		if (window == null || !now.isBefore(window.start().plus(this.length))) {
			this.windows.remove(caller);
			this.windows.put(caller, new Window(now, 1));
			return Duration.ZERO;
		}
		if (window.used() >= this.allowed) {
			return Duration.between(now, window.start().plus(this.length));
		}
		this.windows.put(caller, new Window(window.start(), window.used() + 1));
		return Duration.ZERO;
	}

	/** Whole seconds for {@code Retry-After}. */
	public static String seconds(Duration wait) {
		return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
	}

}
