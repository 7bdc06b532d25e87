package uz.consbridge.simulator.chatwoot;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.http.Options;

/**
 * How a simulated Chatwoot is set up. Everything but the port, the clock and the data
 * file is applied at each start, over what the data file remembers.
 *
 * @param port 0 for one from the operating system
 * @param data directory for the journal; null keeps everything in memory
 * @param clock the time of day
 * @param accountId the only account
 * @param inboxId its API inbox
 * @param inboxIdentifier the inbox in Public API paths
 * @param adminToken token of the administrator, the bridge's user
 * @param agentToken token of a human consultant, whose requests are not judged
 * @param botToken token of the agent bot
 * @param webhook an account webhook known from the start; null for none
 * @param requestsPerMinute plain-text 429 above it, in fixed minutes; 0 for no limit
 */
public record Settings(int port, @Nullable Path data, Clock clock, int accountId, int inboxId, String inboxIdentifier,
		String adminToken, String agentToken, String botToken, @Nullable Hook webhook, int requestsPerMinute) {

	/** In memory, any port, no webhook, no limit; the values tests use. */
	public static Settings defaults() {
		return new Settings(0, null, Clock.systemUTC(), 1, 5, "consbridge-local-inbox", "local-admin", "local-agent",
				"local-bot", null, 0);
	}

	/**
	 * Reads {@code PORT}, {@code SIM_DATA}, {@code CHATWOOT_ACCOUNT_ID},
	 * {@code CHATWOOT_INBOX_ID}, {@code CHATWOOT_INBOX_IDENTIFIER},
	 * {@code CHATWOOT_API_TOKEN}, {@code CHATWOOT_AGENT_TOKEN},
	 * {@code CHATWOOT_AGENT_BOT_TOKEN}, {@code CHATWOOT_WEBHOOK_URL},
	 * {@code CHATWOOT_WEBHOOK_SECRET} (the first of a list) and
	 * {@code CHATWOOT_REQUESTS_PER_MINUTE}.
	 */
	public static Settings from(Options options) {
		Settings usual = defaults();
		Optional<Hook> hook = options.text("chatwoot-webhook-url")
			.map((url) -> new Hook(url, options.text("chatwoot-webhook-secret", "local-webhook-secret")));
		return new Settings(options.number("port", 7080), options.dataDirectory(), usual.clock,
				options.number("chatwoot-account-id", usual.accountId),
				options.number("chatwoot-inbox-id", usual.inboxId),
				options.text("chatwoot-inbox-identifier", usual.inboxIdentifier),
				options.text("chatwoot-api-token", usual.adminToken),
				options.text("chatwoot-agent-token", usual.agentToken),
				options.text("chatwoot-agent-bot-token", usual.botToken), hook.orElse(null),
				options.number("chatwoot-requests-per-minute", 0));
	}

	/** With this port. */
	public Settings withPort(int newPort) {
		return new Settings(newPort, this.data, this.clock, this.accountId, this.inboxId, this.inboxIdentifier,
				this.adminToken, this.agentToken, this.botToken, this.webhook, this.requestsPerMinute);
	}

	/** Remembering everything in this directory. */
	public Settings withData(Path newData) {
		return new Settings(this.port, newData, this.clock, this.accountId, this.inboxId, this.inboxIdentifier,
				this.adminToken, this.agentToken, this.botToken, this.webhook, this.requestsPerMinute);
	}

	/** Posting all events to this address, signed with this secret. */
	public Settings withWebhook(String url, String secret) {
		return new Settings(this.port, this.data, this.clock, this.accountId, this.inboxId, this.inboxIdentifier,
				this.adminToken, this.agentToken, this.botToken, new Hook(url, secret), this.requestsPerMinute);
	}

	/** With a limit of requests per minute; 0 for none. */
	public Settings withRequestsPerMinute(int limit) {
		return new Settings(this.port, this.data, this.clock, this.accountId, this.inboxId, this.inboxIdentifier,
				this.adminToken, this.agentToken, this.botToken, this.webhook, limit);
	}

	/**
	 * An account webhook known from the start, subscribed to every event.
	 *
	 * @param url where it posts
	 * @param secret what it signs with; the first of a comma-separated list
	 */
	public record Hook(String url, String secret) {

		public Hook {
			int comma = secret.indexOf(',');
			secret = ((comma < 0) ? secret : secret.substring(0, comma)).strip();
		}

	}

}
