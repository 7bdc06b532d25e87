package uz.consbridge.chatwoot;

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

	private final Agents agents;

	private final Account account;

	public ChatwootClient(ChatwootSettings settings) {
		this.exchange = new Exchange(settings);
		this.contacts = new Contacts(this.exchange);
		this.conversations = new Conversations(this.exchange);
		this.messages = new Messages(this.exchange);
		this.agents = new Agents(this.exchange);
		this.account = new Account(this.exchange);
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

	public Agents agents() {
		return this.agents;
	}

	public Account account() {
		return this.account;
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
