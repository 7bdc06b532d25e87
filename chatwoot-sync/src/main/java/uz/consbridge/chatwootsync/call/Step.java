package uz.consbridge.chatwootsync.call;

import java.util.function.Function;

import uz.consbridge.delivery.Outcome;

/** One step of carrying out a decision. */
public sealed interface Step<T> {

	/** Done; the next step may follow. */
	record Reached<T>(T value) implements Step<T> {

	}

	/** The decision cannot be carried further now; the kit is to be told why. */
	record Halted<T>(Outcome outcome) implements Step<T> {

	}

	static <T> Step<T> of(T value) {
		return new Reached<>(value);
	}

	/** The next step, taken only if this one was reached. */
	default <U> Step<U> then(Function<? super T, Step<U>> next) {
		return switch (this) {
			case Reached<T>(T value) -> next.apply(value);
			case Halted<T>(Outcome outcome) -> new Halted<>(outcome);
		};
	}

	default <U> Step<U> map(Function<? super T, ? extends U> conversion) {
		return then((value) -> of(conversion.apply(value)));
	}

}
