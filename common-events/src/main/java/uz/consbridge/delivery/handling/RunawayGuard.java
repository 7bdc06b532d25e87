package uz.consbridge.delivery.handling;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.delivery.DeliveryProperties;

/**
 * Stops intake when parking itself is the symptom: when, among the distinct keys of a
 * window, too large a share was parked.
 */
public final class RunawayGuard {

	private static final Logger LOG = LoggerFactory.getLogger(RunawayGuard.class);

	private static final int MOST_KEYS = 10_000;

	private final DeliveryProperties.Runaway limits;

	private final Clock clock;

	private final Map<Object, Seen> keys = new LinkedHashMap<>();

	private int parked;

	private boolean tripped;

	public RunawayGuard(DeliveryProperties.Runaway limits, Clock clock) {
		this.limits = limits;
		this.clock = clock;
	}

	/** Whether intake is stopped until an operator replays or restarts. */
	public synchronized boolean tripped() {
		return this.tripped;
	}

	synchronized void handled(Object key) {
		note(key, false);
	}

	synchronized void parked(Object key) {
		note(key, true);
		if (!this.tripped && this.keys.size() >= this.limits.minKeys()
				&& this.parked > this.limits.ratio() * this.keys.size()) {
			LOG.error("{} of {} keys were parked; intake stops until an operator replays or restarts", this.parked,
					this.keys.size());
			this.tripped = true;
		}
	}

	/** An operator acts: intake goes on, with a clean slate. */
	public synchronized void reset() {
		this.tripped = false;
		this.keys.clear();
		this.parked = 0;
	}

	private void note(Object key, boolean wasParked) {
		forget(this.keys.remove(key));
		Instant now = this.clock.instant();
		this.keys.put(key, new Seen(now, wasParked));
		this.parked += wasParked ? 1 : 0;
		Instant horizon = now.minus(this.limits.window());
		Iterator<Seen> oldest = this.keys.values().iterator();
		while (oldest.hasNext()) {
			Seen seen = oldest.next();
			if (!seen.at().isBefore(horizon) && this.keys.size() <= MOST_KEYS) {
				return;
			}
			oldest.remove();
			forget(seen);
		}
	}

	private void forget(@Nullable Seen seen) {
		if (seen != null && seen.parked()) {
			this.parked--;
		}
	}

	private record Seen(Instant at, boolean parked) {

	}

}
