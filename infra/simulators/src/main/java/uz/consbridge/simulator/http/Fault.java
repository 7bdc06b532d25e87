package uz.consbridge.simulator.http;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A misbehaviour ordered by a test. Filters that are null fit everything.
 *
 * @param kind what happens
 * @param method the HTTP method it hits
 * @param pathContains a part of the decoded path and query
 * @param bodyContains a part of the request's body
 * @param status the status sent instead, where the kind sends one
 * @param body the body sent instead; null for the kind's own
 * @param retryAfter seconds for a Retry-After header; null for no header
 * @param delay how long an answer is held
 * @param times how often it hits; 0 for ever
 * @param probability of hitting a fitting request, 0 to 1
 * @param seed of the randomness behind the probability
 */
public record Fault(Kind kind, @Nullable String method, @Nullable String pathContains, @Nullable String bodyContains,
		int status, @Nullable String body, @Nullable Integer retryAfter, Duration delay, int times, double probability,
		long seed) {

	/** What can go wrong. */
	public enum Kind {

		/** Another status instead of handling; 500 unless told. */
		STATUS(500, Duration.ZERO),
		/** Handled, but late. */
		DELAY(0, Duration.ofSeconds(1)),
		/** Not handled; nothing is sent, the connection closes after the delay. */
		HANG(0, Duration.ofSeconds(60)),
		/** Not handled; the connection closes at once. */
		RESET(0, Duration.ZERO),
		/** Handled; the connection closes instead of an answer. */
		RESET_AFTER_COMMIT(0, Duration.ZERO),
		/** Handled; the answer is held back. */
		COMMIT_THEN_TIMEOUT(0, Duration.ofSeconds(30)),
		/** Not handled; a login page with status 200. */
		HTML(200, Duration.ZERO),
		/** Handled; the answer's body is cut in the middle. */
		TRUNCATED(0, Duration.ZERO),
		/** Handled; the answer's body is missing. */
		EMPTY(0, Duration.ZERO),
		/** Not handled; plain text 429. */
		TOO_MANY(429, Duration.ZERO);

		private final int usualStatus;

		private final Duration usualDelay;

		Kind(int usualStatus, Duration usualDelay) {
			this.usualStatus = usualStatus;
			this.usualDelay = usualDelay;
		}

		boolean commits() {
			return this == DELAY || this == RESET_AFTER_COMMIT || this == COMMIT_THEN_TIMEOUT || this == TRUNCATED
					|| this == EMPTY;
		}

		boolean closes() {
			return this == HANG || this == RESET || this == RESET_AFTER_COMMIT;
		}

	}

	/** A fault that hits every request, always. */
	public static Fault of(Kind kind) {
		return new Fault(kind, null, null, null, kind.usualStatus, null, null, kind.usualDelay, 0, 1, 1);
	}

	/** A status with a body (null for none) instead of handling. */
	public static Fault status(int status, @Nullable String body) {
		return of(Kind.STATUS).answering(status, body);
	}

	/** Only requests with this method whose decoded path and query contain a text. */
	public Fault on(@Nullable String onlyMethod, @Nullable String onlyPath) {
		return new Fault(this.kind, onlyMethod, onlyPath, this.bodyContains, this.status, this.body, this.retryAfter,
				this.delay, this.times, this.probability, this.seed);
	}

	/** Only requests whose body contains a text. */
	public Fault onBody(@Nullable String onlyBody) {
		return new Fault(this.kind, this.method, this.pathContains, onlyBody, this.status, this.body, this.retryAfter,
				this.delay, this.times, this.probability, this.seed);
	}

	/** Sends this status and body. */
	public Fault answering(int newStatus, @Nullable String newBody) {
		return new Fault(this.kind, this.method, this.pathContains, this.bodyContains, newStatus, newBody,
				this.retryAfter, this.delay, this.times, this.probability, this.seed);
	}

	/** Sends a Retry-After header. */
	public Fault retryAfter(@Nullable Integer seconds) {
		return new Fault(this.kind, this.method, this.pathContains, this.bodyContains, this.status, this.body, seconds,
				this.delay, this.times, this.probability, this.seed);
	}

	/** Holds the answer this long. */
	public Fault delayed(Duration newDelay) {
		return new Fault(this.kind, this.method, this.pathContains, this.bodyContains, this.status, this.body,
				this.retryAfter, newDelay, this.times, this.probability, this.seed);
	}

	/** Hits so many requests; 0 for ever. */
	public Fault times(int newTimes) {
		return new Fault(this.kind, this.method, this.pathContains, this.bodyContains, this.status, this.body,
				this.retryAfter, this.delay, newTimes, this.probability, this.seed);
	}

	/** Hits a fitting request with this probability. */
	public Fault randomly(double newProbability, long newSeed) {
		return new Fault(this.kind, this.method, this.pathContains, this.bodyContains, this.status, this.body,
				this.retryAfter, this.delay, this.times, newProbability, newSeed);
	}

	boolean fits(Request request) {
		return (this.method == null || this.method.equalsIgnoreCase(request.method()))
				&& (this.pathContains == null || request.target().contains(this.pathContains))
				&& (this.bodyContains == null || request.body().contains(this.bodyContains));
	}

}
