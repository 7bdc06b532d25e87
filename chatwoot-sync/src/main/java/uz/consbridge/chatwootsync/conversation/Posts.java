package uz.consbridge.chatwootsync.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.Failure;
import uz.consbridge.chatwoot.Message;
import uz.consbridge.chatwoot.Messages;
import uz.consbridge.chatwootsync.call.Effects;
import uz.consbridge.chatwootsync.call.Sight;
import uz.consbridge.chatwootsync.call.Step;

/** Messages written into conversations once, recognised by their {@code source_id}. */
public final class Posts {

	private static final Logger log = LoggerFactory.getLogger(Posts.class);

	/** By how much the clocks of the owner and Chatwoot may differ. */
	private static final Duration CLOCKS = Duration.ofMinutes(15);

	private final Messages messages;

	private final Effects effects;

	public Posts(Messages messages, Effects effects) {
		this.messages = messages;
		this.effects = effects;
	}

	/**
	 * Writes the client's question as the client.
	 * @param empty whether the conversation has no messages yet
	 */
	Step<PostMade> question(long conversationId, Post post, boolean empty) {
		return make("message", conversationId, post, empty, (deadline) -> made(
				this.messages.createIncoming(conversationId, post.content(), post.sourceId(), deadline)));
	}

	/** Writes a private note to staff. */
	public Step<PostMade> note(long conversationId, Post post) {
		return make("note", conversationId, post, false, (deadline) -> made(
				this.messages.createNote(conversationId, post.content(), post.sourceId(), deadline)));
	}

	/**
	 * Tells the client something in the name of the agent bot. That Chatwoot refuses it,
	 * for example for a wrong token, must not stop what it is about.
	 * @param empty whether nothing can have been told yet
	 */
	public Step<PostMade> told(long conversationId, Post post, boolean empty) {
		return make("told", conversationId, post, empty, (deadline) -> {
			Answer<Message> written = this.messages.createAsBot(conversationId, post.content(), post.sourceId(),
					deadline);
			if (written instanceof Answer.Failed<Message>(Failure.Refused refused)
					&& !refused.message().contains("Too many messages")) {
				log.warn("The client of conversation {} is not told: {}", conversationId, refused.summary());
				return new Answer.Ok<>(PostMade.NONE);
			}
			return made(written);
		});
	}

	private Step<PostMade> make(String kind, long conversationId, Post post, boolean empty,
			Function<Deadline, Answer<PostMade>> write) {
		Function<Deadline, Answer<Sight<PostMade>>> look = (deadline) -> search(
				this.messages.last(conversationId, deadline), conversationId, post, deadline)
			.map((found) -> found.<Sight<PostMade>>map((message) -> new Sight.Present<>(new PostMade(message.id())))
				.orElseGet(() -> new Sight.Missing<>(write)));
		return (empty || this.effects.fresh(post.decidedAt()))
				? this.effects.makeNew(kind, post.sourceId(), post.sequence(), PostMade.class, write, look)
				: this.effects.make(kind, post.sourceId(), post.sequence(), PostMade.class, look);
	}

	/**
	 * A message to be written.
	 *
	 * @param decidedAt it cannot be older than that
	 */
	public record Post(String sourceId, String content, long sequence, Instant decidedAt) {

	}

	/** A message that was written. */
	public record PostMade(long messageId) {

		/** One that Chatwoot does not take. */
		static final PostMade NONE = new PostMade(0);

	}

	private static Answer<PostMade> made(Answer<Message> written) {
		return written.map((message) -> new PostMade(message.id()));
	}

	/** Goes back page by page until before the decision. */
	private Answer<Optional<Message>> search(Answer<List<Message>> page, long conversationId, Post post,
			Deadline deadline) {
		return page.then((read) -> {
			Optional<Message> found = Messages.withSourceId(read, post.sourceId());
			if (found.isPresent() || read.size() < Messages.PAGE || older(read.getFirst(), post)) {
				return new Answer.Ok<>(found);
			}
			return search(this.messages.before(conversationId, read.getFirst().id(), deadline), conversationId, post,
					deadline);
		});
	}

	private static boolean older(Message message, Post post) {
		Instant created = message.createdAt();
		return created != null && created.isBefore(post.decidedAt().minus(CLOCKS));
	}

}
