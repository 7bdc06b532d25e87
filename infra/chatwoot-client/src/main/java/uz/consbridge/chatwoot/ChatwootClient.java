package uz.consbridge.chatwoot;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Chatwoot's REST API, as far as Consbridge uses it. Nothing is retried in here, and
 * every call ends within its own timeout and the caller's deadline.
 */
public final class ChatwootClient implements AutoCloseable {

	private static final String NOBODY = new UUID(0, 0).toString();

	private final Exchange exchange;

	private final Contacts contacts;

	private final Conversations conversations;

	private final Messages messages;

	public ChatwootClient(ChatwootSettings settings) {
		this.exchange = new Exchange(settings);
		this.contacts = new Contacts(this.exchange);
		this.conversations = new Conversations(this.exchange);
		this.messages = new Messages(this.exchange);
	}

	public Contacts contacts() {
		return this.contacts;
	}

	public Conversations conversations() {
		return this.conversations;
	}

	public Messages messages() {
		return this.messages;
	}

	/** All agents and administrators of the account. */
	public Answer<List<Agent>> agents(Deadline deadline) {
		return this.exchange.get("/agents", Map.of(),
				(json) -> Json.requiredArray(json).stream().map(Agent::read).toList(), deadline);
	}

	/**
	 * A read that changes nothing, needs the token's rights and finds nobody: whether
	 * Chatwoot serves us.
	 */
	public Answer<Boolean> probe(long inboxId, Deadline deadline) {
		return this.conversations.find(inboxId, NOBODY, deadline).map((found) -> true);
	}

	@Override
	public void close() {
		this.exchange.close();
	}

}
