package uz.consbridge.chatwootsync.conversation;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Conversation;
import uz.consbridge.chatwoot.Conversations;
import uz.consbridge.chatwoot.Deadline;

/**
 * A conversation while one decision is carried out. What was read a moment ago is not
 * read again; each kind of value is written at most once, so a write does not make the
 * other kinds stale, unless one follows from another. For one thread.
 */
public final class ConversationView {

	private final Conversations conversations;

	private final long id;

	private final Duration goodFor;

	private @Nullable Conversation held;

	private long readAt;

	private boolean written;

	/**
	 * A view of a conversation not read yet.
	 * @param goodFor how long a read is good for; somebody else may change it
	 */
	public ConversationView(Conversations conversations, long id, Duration goodFor) {
		this.conversations = conversations;
		this.id = id;
		this.goodFor = goodFor;
	}

	/** A view of a conversation that was answered just now. */
	static ConversationView of(Conversations conversations, Conversation answered, Duration goodFor) {
		ConversationView view = new ConversationView(conversations, answered.id(), goodFor);
		view.hold(answered);
		return view;
	}

	/** The conversation, read unless that was done just now. */
	Answer<Conversation> look(Deadline deadline) {
		Conversation recent = this.held;
		if (recent != null && System.nanoTime() - this.readAt < this.goodFor.toNanos()) {
			return new Answer.Ok<>(recent);
		}
		return read(deadline);
	}

	/** The conversation as it is after all that was written. */
	public Answer<Conversation> readBack(Deadline deadline) {
		return this.written ? read(deadline) : look(deadline);
	}

	/** The conversation as it was read; none if it was not, or is another one since. */
	public @Nullable Conversation unchanged() {
		return this.written ? null : this.held;
	}

	/** Something of it, or in it, was written. */
	void written() {
		this.written = true;
	}

	/** What was read does not hold any more. */
	void forget() {
		this.held = null;
	}

	private Answer<Conversation> read(Deadline deadline) {
		return this.conversations.show(this.id, deadline).map((conversation) -> {
			hold(conversation);
			return conversation;
		});
	}

	private void hold(Conversation conversation) {
		this.held = conversation;
		this.readAt = System.nanoTime();
	}

}
