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
	 *
	 * @param sentAgo time since the request was begun; without it look-ups count from the
	 * beginning of {@link Effect#call}
	 */
	record Unknown<T>(String reason, @Nullable Duration sentAgo) implements CallResult<T> {

		public Unknown(String reason) {
			this(reason, null);
		}

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
