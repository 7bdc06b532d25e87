package uz.consbridge.delivery;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Target;

/** What became of one attempt to handle a record. */
public sealed interface Outcome {

	/** Handled, and durably so. */
	record Done() implements Outcome {

	}

	/**
	 * Not yet, and nobody's fault: another holds the lease, or an unknown outcome may be
	 * looked up only later. Not counted as a failed try.
	 */
	record Later(Duration after, String why) implements Outcome {

	}

	/**
	 * Failed in a way that may pass; counted, and poison when it does not.
	 *
	 * @param after when the target said so itself, else the kit's backoff applies
	 */
	record Retry(@Nullable Duration after, String reason) implements Outcome {

	}

	/**
	 * A target did not answer or said it cannot: timeout, refused connection, 429, 5xx.
	 * When three distinct keys say so the target's circuit opens and intake pauses.
	 *
	 * @param after when the target said so itself
	 */
	record Outage(Target target, @Nullable Duration after, String reason) implements Outcome {

	}

	/** Will never succeed as it is: the key is parked. */
	record Park(ParkReason reason, String detail) implements Outcome {

	}

	static Outcome done() {
		return new Done();
	}

}
