package uz.consbridge.chatwoot;

import java.time.Duration;

/**
 * Where Chatwoot is and how long it may take.
 *
 * @param baseUrl without {@code /api/v1}; a trailing slash does not matter
 * @param token of an administrator service user; sent as {@code Api-Access-Token}, which
 * passes proxies that drop header names with underscores
 * @param botToken of the agent bot; empty if nothing is said in its name
 * @param connectTimeout for reaching it
 * @param readTimeout between bytes of an answer; longer than the 15 s after which
 * Chatwoot kills a request, else it may still commit what we gave up
 * @param callTimeout for a whole request with its answer
 */
public record ChatwootSettings(String baseUrl, String token, String botToken, long accountId, Duration connectTimeout,
		Duration readTimeout, Duration callTimeout) {

	/** Settings without an agent bot. */
	public ChatwootSettings(String baseUrl, String token, long accountId, Duration connectTimeout, Duration readTimeout,
			Duration callTimeout) {
		this(baseUrl, token, "", accountId, connectTimeout, readTimeout, callTimeout);
	}

	/** Settings with timeouts that suit a real Chatwoot. */
	public ChatwootSettings(String baseUrl, String token, long accountId) {
		this(baseUrl, token, accountId, Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(25));
	}

	@Override
	public String toString() {
		return "Chatwoot account " + this.accountId + " at " + this.baseUrl;
	}

}
