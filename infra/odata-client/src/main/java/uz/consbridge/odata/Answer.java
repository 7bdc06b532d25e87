package uz.consbridge.odata;

/**
 * What is known after a request: 1C's answer, or why there is none. Expected outcomes are
 * never thrown.
 */
public sealed interface Answer<T> {

	/** 1C answered, completely and as asked. */
	record Ok<T>(T value) implements Answer<T> {

	}

	/** There is no usable answer. */
	record Failed<T>(Failure why) implements Answer<T> {

	}

}
