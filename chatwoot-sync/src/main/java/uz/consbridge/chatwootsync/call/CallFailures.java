package uz.consbridge.chatwootsync.call;

import java.time.Duration;

import uz.consbridge.chatwoot.Failure;
import uz.consbridge.delivery.effect.CallResult;

/** What a failed call to Chatwoot means for the effect it was made for. */
final class CallFailures {

	/** Chatwoot counts the messages of a conversation by the minute. */
	private static final Duration FLOOD = Duration.ofMinutes(1);

	private CallFailures() {
	}

	static <T> CallResult<T> ofWrite(Failure failure) {
		if (failure instanceof Failure.Unknown(String reason, Duration sentAgo)) {
			return new CallResult.Unknown<>(reason, sentAgo);
		}
		return ofRead(failure);
	}

	static <T> CallResult.Failed<T> ofRead(Failure failure) {
		return switch (failure) {
			case Failure.Refused refused -> refused(refused);
			case Failure.Throttled(Duration after) -> new CallResult.TargetAway<>(failure.summary(), after);
			case Failure.NotSent(String reason) -> new CallResult.NotSent<>(reason, null);
			case Failure.Away _, Failure.Unknown _ -> new CallResult.TargetAway<>(failure.summary(), null);
		};
	}

	private static <T> CallResult.Failed<T> refused(Failure.Refused refused) {
		int status = refused.status();
		if (status == 422 && refused.message().contains("Too many messages")) {
			return new CallResult.TryAgain<>(refused.summary(), FLOOD);
		}
		// A token without rights, a plan without the API and a moved address concern
		// everybody
		boolean concernsAll = status < 400 || (status >= 401 && status <= 403);
		return concernsAll ? new CallResult.TargetAway<>(refused.summary(), null)
				: new CallResult.Invalid<>(refused.summary());
	}

}
