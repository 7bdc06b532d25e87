package uz.consbridge.chatwootsync.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.Message;
import uz.consbridge.chatwoot.Messages;
import uz.consbridge.chatwootsync.call.Effects;
import uz.consbridge.chatwootsync.call.Sight;
import uz.consbridge.chatwootsync.call.Step;

/** Messages written into conversations once, recognised by their {@code source_id}. */
public final class Posts {

	/** By how much the clocks of the owner and Chatwoot may differ. */
	private static final Duration CLOCKS = Duration.ofMinutes(15);

	private final Messages messages;

	private final Effects effects;

	public Posts(Messages messages, Effects effects) {
		this.messages = messages;
		this.effects = effects;
	}

	/** Writes the client's question as the client. */
	Step<PostMade> question(long conversationId, Post post) {
		return this.effects
			.make("message", post.sourceId(), post.sequence(), PostMade.class, (deadline) -> look(conversationId, post,
					deadline,
					(within) -> this.messages.createIncoming(conversationId, post.content(), post.sourceId(), within)));
	}

	/** Writes a private note to staff. */
	public Step<PostMade> note(long conversationId, Post post) {
		return this.effects.make("note", post.sourceId(), post.sequence(), PostMade.class,
				(deadline) -> look(conversationId, post, deadline,
						(within) -> this.messages.createNote(conversationId, post.content(), post.sourceId(), within)));
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

	}

	private interface Writing {

		Answer<Message> write(Deadline deadline);

	}

	private Answer<Sight<PostMade>> look(long conversationId, Post post, Deadline deadline, Writing writing) {
		return search(this.messages.last(conversationId, deadline), conversationId, post, deadline)
			.map((found) -> found.<Sight<PostMade>>map((message) -> new Sight.Present<>(new PostMade(message.id())))
				.orElseGet(() -> new Sight.Missing<>(
						(within) -> writing.write(within).map((message) -> new PostMade(message.id())))));
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
