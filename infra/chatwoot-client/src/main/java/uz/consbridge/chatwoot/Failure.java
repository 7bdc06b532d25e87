package uz.consbridge.chatwoot;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Why there is no usable answer; free of personal data and secrets. */
public sealed interface Failure {

	/** One line for logs and dead letters. */
	String summary();

	/**
	 * Chatwoot refused the request and did nothing (any 4xx but 408 and 429, and
	 * redirects).
	 *
	 * @param message Chatwoot's own words, masked
	 * @param attributes the members a validation complains about
	 */
	record Refused(int status, String message, List<String> attributes) implements Failure {

		@Override
		public String summary() {
			return "refused with " + this.status + ": " + this.message;
		}

	}

	/**
	 * Too many requests; nothing was done.
	 *
	 * @param retryAfter as long as Chatwoot asked for; it does not by default, and then
	 * the rest of its minute, if the answer has a date
	 */
	record Throttled(@Nullable Duration retryAfter) implements Failure {

		@Override
		public String summary() {
			return "throttled";
		}

	}

	/** A read got no usable answer. */
	record Away(String reason) implements Failure {

		@Override
		public String summary() {
			return "no usable answer: " + this.reason;
		}

	}

	/** Nothing of the request left this machine. */
	record NotSent(String reason) implements Failure {

		@Override
		public String summary() {
			return "not sent: " + this.reason;
		}

	}

	/**
	 * A write was sent and got no reliable answer: it may have been carried out.
	 *
	 * @param sentAgo time since the request was begun
	 */
	record Unknown(String reason, Duration sentAgo) implements Failure {

		@Override
		public String summary() {
			return "unknown outcome: " + this.reason;
		}

	}

}
