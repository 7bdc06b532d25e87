package uz.consbridge.stack.webhook;

import java.util.Set;

/**
 * Something in Chatwoot that posts events to an address.
 *
 * @param kind what it is
 * @param name its id or name in Chatwoot
 * @param url where it posts
 * @param secret what it signs with, empty if it does not sign
 * @param events what it posts; only an account's webhook can be told
 */
public record Source(Kind kind, String name, String url, String secret, Set<String> events) {

	/** Who posts, and where Chatwoot shows its secret. */
	public enum Kind {

		ACCOUNT("account webhook", "Settings, Integrations, Webhooks"),

		INBOX("callback of inbox", "Settings, Inboxes, Configuration"),

		BOT("agent bot", "Settings, Bots");

		private final String title;

		private final String place;

		Kind(String title, String place) {
			this.title = title;
			this.place = place;
		}

		String place() {
			return this.place;
		}

	}

	String title() {
		return this.kind.title + " " + this.name;
	}

	@Override
	public String toString() {
		return title();
	}

}
