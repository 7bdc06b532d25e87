package uz.consbridge.delivery.effect;

import java.time.Duration;
import java.util.List;

/**
 * Times of the ledger.
 *
 * @param lease how long a worker holds an effect; who dies frees it by this
 * @param callWithin how long a call may take, counted from before the lease was taken;
 * shorter than the lease, so that nobody calls after losing it
 * @param lookAfter when, counted from the beginning of a call of unknown outcome, it is
 * looked up; ascending. Only after the last look may it be repeated.
 */
public record EffectSettings(Duration lease, Duration callWithin, List<Duration> lookAfter) {

	public EffectSettings {
		lookAfter = List.copyOf(lookAfter);
		if (callWithin.compareTo(lease) >= 0) {
			throw new IllegalArgumentException("A call (" + callWithin + ") must end within its lease (" + lease + ")");
		}
		if (lookAfter.isEmpty() || !lookAfter.equals(lookAfter.stream().sorted().toList())) {
			throw new IllegalArgumentException("Look-ups need ascending times, not " + lookAfter);
		}
	}

	/** When the next look is due, or the last one if all times have passed. */
	Duration lookFollowing(Duration sinceCall) {
		return this.lookAfter.stream().filter((due) -> due.compareTo(sinceCall) > 0).findFirst().orElseGet(this::last);
	}

	boolean lookDue(Duration sinceCall) {
		return this.lookAfter.getFirst().compareTo(sinceCall) <= 0;
	}

	boolean lastLook(Duration sinceCall) {
		return last().compareTo(sinceCall) <= 0;
	}

	private Duration last() {
		return this.lookAfter.getLast();
	}

}
