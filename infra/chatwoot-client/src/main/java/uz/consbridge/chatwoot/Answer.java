package uz.consbridge.chatwoot;

import java.util.function.Function;

/**
 * What is known after a request: Chatwoot's answer, or why there is none. Expected
 * outcomes are never thrown.
 */
public sealed interface Answer<T> {

	/** Chatwoot answered, completely and as asked. */
	record Ok<T>(T value) implements Answer<T> {

	}

	/** There is no usable answer. */
	record Failed<T>(Failure why) implements Answer<T> {

	}

	/** The answer with its value converted. */
	default <U> Answer<U> map(Function<? super T, ? extends U> conversion) {
		return then((value) -> new Ok<>(conversion.apply(value)));
	}

	/** The answer to the next request, which is made only if this one succeeded. */
	default <U> Answer<U> then(Function<? super T, Answer<U>> next) {
		return switch (this) {
			case Ok<T>(T value) -> next.apply(value);
			case Failed<T>(Failure why) -> new Failed<>(why);
		};
	}

}
