package uz.consbridge.odata;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Why a request has no usable answer, and what is known about its effect. Texts come from
 * 1C or describe the transport; they may hold personal data, so mask them before logging.
 */
public sealed interface Failure {

	/** Short description in English, free of personal data. */
	String summary();

	/** No instance has this key (404, code 9). Nothing happened. */
	record NotFound() implements Failure {

		@Override
		public String summary() {
			return "not found";
		}

	}

	/**
	 * 1C's application code raised an exception (500, code -1). Permanent as long as the
	 * request and the base stay as they are; nothing happened.
	 *
	 * @param text 1C's own words
	 */
	record BusinessRefusal(String text) implements Failure {

		@Override
		public String summary() {
			return "refused by 1C's rules";
		}

	}

	/**
	 * 1C cannot accept the request as such. Nothing happened.
	 *
	 * @param code code of {@code odata.error}, none for other bodies
	 */
	record Invalid(int status, @Nullable String code, String text) implements Failure {

		@Override
		public String summary() {
			return "invalid request: status " + this.status + ", code " + this.code;
		}

	}

	/**
	 * The address is wrong: the set is not published, the publication is gone or the web
	 * server refuses the address. Nothing happened.
	 *
	 * @param addressRefused the web server's page, not 1C's: the address may only be too
	 * long
	 */
	record ConfigurationError(String detail, boolean addressRefused) implements Failure {

		@Override
		public String summary() {
			return "configuration: " + this.detail;
		}

	}

	/**
	 * User or password is wrong, or rights are missing. Nothing happened.
	 *
	 * @param login whether nobody was let in at all; otherwise only this set or row is
	 * forbidden
	 */
	record Unauthorized(String detail, boolean login) implements Failure {

		@Override
		public String summary() {
			return "unauthorized: " + this.detail;
		}

	}

	/**
	 * 1C is not there or cannot answer now. For a write: it said so itself, and nothing
	 * happened.
	 *
	 * @param retryAfter when the server said so
	 */
	record Away(String reason, @Nullable Duration retryAfter) implements Failure {

		@Override
		public String summary() {
			return "1C is away: " + this.reason;
		}

	}

	/** The request never left: no connection. Nothing happened. */
	record NotSent(String reason) implements Failure {

		@Override
		public String summary() {
			return "not sent: " + this.reason;
		}

	}

	/** A write left, and no reliable answer came back: it may have been carried out. */
	record Unknown(String reason) implements Failure {

		@Override
		public String summary() {
			return "unknown outcome: " + this.reason;
		}

	}

}
