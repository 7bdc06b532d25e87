package uz.consbridge.chatwootsync.call;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.Failure;
import uz.consbridge.delivery.effect.CallResult;
import uz.consbridge.delivery.effect.Effect;
import uz.consbridge.delivery.effect.EffectKey;
import uz.consbridge.delivery.effect.Look;
import uz.consbridge.events.Target;

/**
 * An effect in Chatwoot: whoever carries it out looks first, so that nothing is written
 * that is there already.
 *
 * @param begin the look of a call; may know without asking that nothing is there yet
 * @param look asks, always
 * @param refusal the reason, if a call that failed so was refused for a reason of its own
 */
record ChatwootEffect<T>(EffectKey key, long sequence, Class<T> valueType, Function<Deadline, Answer<Sight<T>>> begin,
		Function<Deadline, Answer<Sight<T>>> look, Function<Failure, Optional<String>> refusal) implements Effect<T> {

	@Override
	public Target target() {
		return Target.CHATWOOT;
	}

	@Override
	public CallResult<T> call(Duration atMost) {
		Deadline deadline = Deadline.in(atMost);
		return switch (this.begin.apply(deadline)) {
			case Answer.Failed<Sight<T>>(Failure why) -> refused(why).orElseGet(() -> CallFailures.ofRead(why));
			case Answer.Ok<Sight<T>>(Sight.Present<T>(T value)) -> new CallResult.Succeeded<>(value);
			case Answer.Ok<Sight<T>>(Sight.Missing<T>(var write)) -> result(write.apply(deadline));
		};
	}

	@Override
	public Look<T> lookUp(Duration atMost) {
		return switch (this.look.apply(Deadline.in(atMost))) {
			case Answer.Failed<Sight<T>>(Failure why) -> new Look.CannotTell<>(CallFailures.ofRead(why));
			case Answer.Ok<Sight<T>>(Sight.Present<T>(T value)) -> new Look.Found<>(value);
			case Answer.Ok<Sight<T>>(Sight.Missing<T> _) -> new Look.Absent<>();
		};
	}

	private CallResult<T> result(Answer<T> written) {
		return switch (written) {
			case Answer.Ok<T>(T value) -> new CallResult.Succeeded<>(value);
			case Answer.Failed<T>(Failure why) -> refused(why).orElseGet(() -> CallFailures.ofWrite(why));
		};
	}

	private Optional<CallResult<T>> refused(Failure why) {
		return this.refusal.apply(why).map(CallResult.Refused::new);
	}

}
