package uz.consbridge.chatwootsync.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
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
import uz.consbridge.chatwootsync.team.Teams;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.EffectOutcome.Written;

/** Gives a consultation its conversation, with the question and all that describes it. */
public final class ConversationCreation {

	private static final String KIND = "conversation";

	private static final int MAX_CONTENT = 150_000;

	private final ChatwootClient chatwoot;

	private final ClientContacts contacts;

	private final Effects effects;

	private final ConversationSettings settings;

	private final Posts posts;

	private final LinkTable links;

	private final Teams teams;

	private final Inbox inbox;

	private final BaseDates dates;

	public ConversationCreation(ChatwootClient chatwoot, ClientContacts contacts, Effects effects,
			ConversationSettings settings, Posts posts, LinkTable links, Teams teams, Inbox inbox, BaseDates dates) {
		this.chatwoot = chatwoot;
		this.contacts = contacts;
		this.effects = effects;
		this.settings = settings;
		this.posts = posts;
		this.links = links;
		this.teams = teams;
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

	/**
	 * A conversation as it stands after its creation.
	 *
	 * @param written what of it is ours
	 * @param madeNow by this very call
	 */
	public record Created(Link link, long contactId, Conversation conversation, Written written,
			@Nullable String pubsubToken, boolean madeNow) {

	}

	/** Makes it, or completes what an earlier delivery began. */
	public Step<Created> create(ConsultationFacts facts, long sequence, Instant decidedAt) {
		return this.contacts.resolve(facts.client(), facts.subscriber(), this.inbox.id(), sequence)
			.then((contactId) -> this.teams.of(facts.type())
				.then((team) -> conversation(new Draft(facts, contactId, team.orElse(null)), sequence, decidedAt)))
			.then((begun) -> after(begun, this.settings.labels(begun.subject(sequence), facts, List.of())))
			.then((begun) -> question(facts, begun, sequence, decidedAt))
			.then((begun) -> when(facts.importance(),
					(importance) -> after(begun, this.settings.priority(begun.subject(sequence), importance)), begun))
			.then((begun) -> when(facts.managerAgentId(),
					(agentId) -> after(begun, this.settings.assignee(begun.subject(sequence), agentId)), begun))
			.then((begun) -> readBack(begun, this.settings.written(facts)));
	}

	/**
	 * A conversation that there is now.
	 *
	 * @param madeNow by this very call, so that nothing is in it yet
	 */
	private record Begun(Link link, ConversationView view, boolean madeNow) {

		ConversationSettings.Subject subject(long sequence) {
			return new ConversationSettings.Subject(this.link.consId(), this.view, sequence);
		}

	}

	/**
	 * What a conversation is to be made of.
	 */
	private record Draft(ConsultationFacts facts, long contactId, @Nullable Long teamId) {

		Draft of(long otherContactId) {
			return new Draft(this.facts, otherContactId, this.teamId);
		}

		Draft withoutTeam() {
			return new Draft(this.facts, this.contactId, null);
		}

	}

	private Step<Begun> conversation(Draft draft, long sequence, Instant decidedAt) {
		ConsultationFacts facts = draft.facts();
		String sourceId = facts.conversationSourceId();
		AtomicReference<@Nullable Conversation> answered = new AtomicReference<>();
		Function<Deadline, Answer<ConversationMade>> write = (deadline) -> make(draft, answered, deadline);
		Function<Deadline, Answer<Sight<ConversationMade>>> look = (deadline) -> this.chatwoot.conversations()
			.find(this.inbox.id(), sourceId, deadline)
			.map((found) -> found
				.<Sight<ConversationMade>>map(
						(conversation) -> new Sight.Present<>(made(conversation, draft.contactId())))
				.orElseGet(() -> new Sight.Missing<>(write)));
		Step<ConversationMade> made = this.effects.fresh(decidedAt)
				? this.effects.makeNew(KIND, facts.consId(), sequence, ConversationMade.class, write, look)
				: this.effects.make(KIND, facts.consId(), sequence, ConversationMade.class, look);
		return made.map((conversation) -> begun(
				new Link(facts.consId(), conversation.conversationId(), conversation.contactId(), sourceId),
				answered.get()));
	}

	private Begun begun(Link link, @Nullable Conversation answered) {
		this.links.keep(link);
		return (answered != null)
				? new Begun(link, ConversationView.of(this.chatwoot.conversations(), answered, this.effects.goodFor()),
						true)
				: new Begun(link, new ConversationView(this.chatwoot.conversations(), link.conversationId(),
						this.effects.goodFor()), false);
	}

	/**
	 * A contact that was merged into another is gone; its identifier tells where to. A
	 * team may be gone, too, and is done without.
	 */
	private Answer<ConversationMade> make(Draft draft, AtomicReference<@Nullable Conversation> answered,
			Deadline deadline) {
		Answer<ConversationMade> made = post(draft, answered, deadline);
		if (!gone(made)) {
			return made;
		}
		ConsultationFacts facts = draft.facts();
		return this.contacts.recover(facts.client(), facts.subscriber(), this.inbox.id(), deadline).then((present) -> {
			if (present != draft.contactId()) {
				return post(draft.of(present), answered, deadline);
			}
			Long team = draft.teamId();
			return (team == null) ? made : this.teams.gone(team, deadline)
				.then((gone) -> gone ? post(draft.withoutTeam(), answered, deadline) : made);
		});
	}

	private static boolean gone(Answer<?> answer) {
		return answer instanceof Answer.Failed<?>(Failure.Refused refused) && refused.status() == 404;
	}

	private Answer<ConversationMade> post(Draft draft, AtomicReference<@Nullable Conversation> answered,
			Deadline deadline) {
		ConsultationFacts facts = draft.facts();
		NewConversation conversation = new NewConversation(this.inbox.id(), draft.contactId(),
				facts.conversationSourceId(), ConversationSettings.initial(facts.status()),
				Attributes.added(facts, Attributes.of(facts, this.dates)), draft.teamId());
		return this.chatwoot.conversations().create(conversation, deadline).map((created) -> {
			answered.set(created);
			return made(created, draft.contactId());
		});
	}

	private Step<Begun> question(ConsultationFacts facts, Begun begun, long sequence, Instant decidedAt) {
		String comment = Objects.requireNonNullElse(facts.comment(), "").strip();
		String text = comment.isEmpty() ? Objects.requireNonNullElse(facts.topic(), "").strip() : comment;
		if (text.isEmpty()) {
			return Step.of(begun);
		}
		String content = (text.length() <= MAX_CONTENT) ? text : text.substring(0, MAX_CONTENT);
		return this.posts
			.question(begun.link().conversationId(),
					new Post(facts.firstMessageSourceId(), content, sequence, decidedAt), begun.madeNow())
			.map((posted) -> {
				begun.view().written();
				return begun;
			});
	}

	private Step<Created> readBack(Begun begun, Written written) {
		Link link = begun.link();
		return pubsubToken(link).then((token) -> this.effects.read(begun.view()::readBack)
			.map((conversation) -> new Created(link,
					Objects.requireNonNullElse(conversation.contactId(),
							Objects.requireNonNullElse(link.contactId(), 0L)),
					conversation, written, token.orElse(null), begun.madeNow())));
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

	private static Step<Begun> after(Begun begun, Step<Boolean> step) {
		return step.map((done) -> begun);
	}

	private static <V> Step<Begun> when(@Nullable V value, Function<V, Step<Begun>> step, Begun begun) {
		return (value != null) ? step.apply(value) : Step.of(begun);
	}

}
