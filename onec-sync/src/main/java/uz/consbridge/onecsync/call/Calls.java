package uz.consbridge.onecsync.call;

import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.effect.CallResult;
import uz.consbridge.delivery.effect.Failures;
import uz.consbridge.delivery.effect.Look;
import uz.consbridge.events.Target;
import uz.consbridge.odata.Failure;

/**
 * Tells the ledger and the kit about requests to 1C that failed. A business refusal is
 * 1C's answer, never an outage; wrong credentials and a wrong address concern every
 * request and therefore count as the target being away.
 */
public final class Calls {

	private Calls() {
	}

	/** A write that failed. */
	public static <T> CallResult<T> write(Failure failure) {
		return switch (failure) {
			case Failure.BusinessRefusal(var text) -> new CallResult.Refused<>(text);
			case Failure.Unknown(var reason) -> new CallResult.Unknown<>(reason);
			default -> failed(failure);
		};
	}

	/** A read inside an effect that failed: nothing was changed. */
	public static <T> CallResult.Failed<T> failed(Failure failure) {
		return switch (failure) {
			case Failure.NotSent(var reason) -> new CallResult.NotSent<>(reason, null);
			case Failure.Away(var reason, var after) -> new CallResult.TargetAway<>(reason, after);
			case Failure.Unauthorized _, Failure.ConfigurationError _, Failure.Unknown _ ->
				new CallResult.TargetAway<>(failure.summary(), null);
			case Failure.BusinessRefusal _ -> new CallResult.TryAgain<>(failure.summary(), null);
			case Failure.Invalid _, Failure.NotFound _ -> new CallResult.Invalid<>(failure.summary());
		};
	}

	/** A look-up that failed. */
	public static <T> Look<T> look(Failure failure) {
		return new Look.CannotTell<>(failed(failure));
	}

	/** A read outside any effect that failed. */
	public static Outcome outcome(Failure failure) {
		return Failures.outcome(failed(failure), Target.ONEC);
	}

}
