package uz.consbridge.chatwootsync.conversation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.ChatwootClient;
import uz.consbridge.chatwoot.Conversation;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.Failure;
import uz.consbridge.chatwoot.NewConversation;
import uz.consbridge.chatwootsync.call.Effects;
import uz.consbridge.chatwootsync.call.Sight;
import uz.consbridge.chatwootsync.call.Step;
import uz.consbridge.chatwootsync.contact.ClientContacts;
import uz.consbridge.chatwootsync.conversation.Posts.Post;
import uz.consbridge.events.ConsultationFacts;

/** Gives a consultation its conversation, with the question and all that describes it. */
public final class ConversationCreation {

	private static final int MAX_CONTENT = 150_000;

	private final ChatwootClient chatwoot;

	private final ClientContacts contacts;

	private final Effects effects;

	private final ConversationSettings settings;

	private final Posts posts;

	private final LinkTable links;

	private final Inbox inbox;

	private final BaseDates dates;

	public ConversationCreation(ChatwootClient chatwoot, ClientContacts contacts, Effects effects,
			ConversationSettings settings, Posts posts, LinkTable links, Inbox inbox, BaseDates dates) {
		this.chatwoot = chatwoot;
		this.contacts = contacts;
		this.effects = effects;
		this.settings = settings;
		this.posts = posts;
		this.links = links;
		this.inbox = inbox;
		this.dates = dates;
	}

	/**
	 * Where conversations are made.
	 *
	 * @param identifier of the API inbox in the Public API; may be empty, then frontends
	 * get no token to listen with
	 */
	public record Inbox(long id, String identifier) {

	}

	/** A conversation as it stands after its creation. */
	public record Created(Link link, long contactId, Conversation conversation, @Nullable String pubsubToken) {

	}

	/** Makes it, or completes what an earlier delivery began. */
	public Step<Created> create(ConsultationFacts facts, long sequence, Instant decidedAt) {
		return this.contacts.resolve(facts.client(), facts.subscriber(), sequence)
			.then((contactId) -> conversation(facts, contactId, sequence))
			.then((link) -> question(facts, link, sequence, decidedAt))
			.then((link) -> after(link, this.settings.labels(link, facts, sequence)))
			.then((link) -> when(facts.importance(),
					(importance) -> after(link, this.settings.priority(link, importance, sequence)), link))
			.then((link) -> when(facts.managerAgentId(),
					(agentId) -> after(link, this.settings.assignee(link, agentId, sequence)), link))
			.then(this::readBack);
	}

	private Step<Link> conversation(ConsultationFacts facts, long contactId, long sequence) {
		String sourceId = facts.conversationSourceId();
		return this.effects
			.make("conversation", facts.consId(), sequence, ConversationMade.class, (deadline) -> this.chatwoot
				.conversations()
				.find(this.inbox.id(), sourceId, deadline)
				.map((found) -> found
					.<Sight<ConversationMade>>map((conversation) -> new Sight.Present<>(made(conversation, contactId)))
					.orElseGet(() -> new Sight.Missing<>((within) -> make(facts, contactId, within)))))
			.map((made) -> {
				Link link = new Link(facts.consId(), made.conversationId(), made.contactId(), sourceId);
				this.links.keep(link);
				return link;
			});
	}

	/** A contact that was merged into another is gone; its identifier tells where to. */
	private Answer<ConversationMade> make(ConsultationFacts facts, long contactId, Deadline deadline) {
		Answer<ConversationMade> made = post(facts, contactId, deadline);
		boolean gone = made instanceof Answer.Failed<ConversationMade>(Failure.Refused refused)
				&& refused.status() == 404;
		return gone ? this.contacts.recover(facts.client(), facts.subscriber(), deadline)
			.then((present) -> (present != contactId) ? post(facts, present, deadline) : made) : made;
	}

	private Answer<ConversationMade> post(ConsultationFacts facts, long contactId, Deadline deadline) {
		NewConversation conversation = new NewConversation(this.inbox.id(), contactId, facts.conversationSourceId(),
				ConversationSettings.initial(facts.status()),
				Attributes.added(facts, Attributes.of(facts, this.dates)));
		return this.chatwoot.conversations().create(conversation, deadline).map((created) -> made(created, contactId));
	}

	private Step<Link> question(ConsultationFacts facts, Link link, long sequence, Instant decidedAt) {
		String comment = Objects.requireNonNullElse(facts.comment(), "").strip();
		String text = comment.isEmpty() ? Objects.requireNonNullElse(facts.topic(), "").strip() : comment;
		if (text.isEmpty()) {
			return Step.of(link);
		}
		String content = (text.length() <= MAX_CONTENT) ? text : text.substring(0, MAX_CONTENT);
		return this.posts
			.question(link.conversationId(), new Post(facts.firstMessageSourceId(), content, sequence, decidedAt))
			.map((posted) -> link);
	}

	private Step<Created> readBack(Link link) {
		return pubsubToken(link).then(
				(token) -> this.effects
					.read((deadline) -> this.chatwoot.conversations().show(link.conversationId(), deadline))
					.map((conversation) -> new Created(link,
							Objects.requireNonNullElse(conversation.contactId(),
									Objects.requireNonNullElse(link.contactId(), 0L)),
							conversation, token.orElse(null))));
	}

	/** A refusal leaves the frontend without live updates, which is no reason to stop. */
	private Step<Optional<String>> pubsubToken(Link link) {
		String sourceId = link.sourceId();
		if (sourceId == null || this.inbox.identifier().isBlank()) {
			return Step.of(Optional.empty());
		}
		return this.effects.read((deadline) -> {
			Answer<Optional<String>> token = this.chatwoot.contacts()
				.pubsubToken(this.inbox.identifier(), sourceId, deadline);
			boolean refused = token instanceof Answer.Failed<Optional<String>>(Failure.Refused _);
			return refused ? new Answer.Ok<>(Optional.empty()) : token;
		});
	}

	private static ConversationMade made(Conversation conversation, long contactId) {
		return new ConversationMade(conversation.id(), Objects.requireNonNullElse(conversation.contactId(), contactId));
	}

	private static Step<Link> after(Link link, Step<Boolean> step) {
		return step.map((done) -> link);
	}

	private static <V> Step<Link> when(@Nullable V value, Function<V, Step<Link>> step, Link link) {
		return (value != null) ? step.apply(value) : Step.of(link);
	}

}
