package uz.consbridge.delivery.effect;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** What one call to an outside system came to. */
public sealed interface CallResult<T> {

	/** Carried out, or found to be so already. */
	record Succeeded<T>(T value) implements CallResult<T> {

	}

	/** Refused for a business reason: an outcome to report, not a fault. */
	record Refused<T>(String reason) implements CallResult<T> {

	}

	/**
	 * Sent, but no reliable answer came: it may have been carried out. Look-ups decide.
	 */
	record Unknown<T>(String reason) implements CallResult<T> {

	}

	/** Surely not carried out. */
	sealed interface Failed<T> extends CallResult<T> {

		String reason();

	}

	/** Nothing was sent: no connection, no credentials, no time left. */
	record NotSent<T>(String reason, @Nullable Duration after) implements Failed<T> {

	}

	/** The target said that it cannot serve anybody now, for example 429. */
	record TargetAway<T>(String reason, @Nullable Duration after) implements Failed<T> {

	}

	/** The target failed on this request in a way that may pass; a counted try. */
	record TryAgain<T>(String reason, @Nullable Duration after) implements Failed<T> {

	}

	/** The target will never accept this request: a bug of ours or a setting to mend. */
	record Invalid<T>(String reason) implements Failed<T> {

	}

}
