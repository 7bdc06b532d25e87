package uz.consbridge.delivery.effect;

/** What looking for an effect of unknown outcome came to. */
public sealed interface Look<T> {

	/** It was carried out. */
	record Found<T>(T value) implements Look<T> {

	}

	/** There is no trace of it now. */
	record Absent<T>() implements Look<T> {

	}

	/** The look itself failed. */
	record CannotTell<T>(CallResult.Failed<T> failure) implements Look<T> {

	}

}
