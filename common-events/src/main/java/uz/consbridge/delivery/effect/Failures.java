package uz.consbridge.delivery.effect;

import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.events.Target;

/** Tells the kit about calls that failed. */
public final class Failures {

	private Failures() {
	}

	/** The outcome of a record whose call to the target failed so. */
	public static Outcome outcome(CallResult.Failed<?> failure, Target target) {
		return switch (failure) {
			case CallResult.NotSent<?>(var reason, var after) -> new Outcome.Outage(target, after, reason);
			case CallResult.TargetAway<?>(var reason, var after) -> new Outcome.Outage(target, after, reason);
			case CallResult.TryAgain<?>(var reason, var after) -> new Outcome.Retry(after, reason);
			case CallResult.Invalid<?>(var reason) -> new Outcome.Park(ParkReason.REFUSED, reason);
		};
	}

}
