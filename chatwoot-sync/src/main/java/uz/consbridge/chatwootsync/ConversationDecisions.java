package uz.consbridge.chatwootsync;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.chatwoot.Conversation;
import uz.consbridge.chatwoot.Conversations;
import uz.consbridge.chatwootsync.call.Effects;
import uz.consbridge.chatwootsync.call.Step;
import uz.consbridge.chatwootsync.client.ClientMessages;
import uz.consbridge.chatwootsync.conversation.BaseDates;
import uz.consbridge.chatwootsync.conversation.ConversationSettings;
import uz.consbridge.chatwootsync.conversation.ConversationSettings.Subject;
import uz.consbridge.chatwootsync.conversation.ConversationStates;
import uz.consbridge.chatwootsync.conversation.ConversationView;
import uz.consbridge.chatwootsync.conversation.Link;
import uz.consbridge.chatwootsync.conversation.Posts;
import uz.consbridge.chatwootsync.conversation.Posts.Post;
import uz.consbridge.chatwootsync.note.NoteTexts;
import uz.consbridge.chatwootsync.team.Teams;
import uz.consbridge.events.ConsultationEvent.AboutConsultation;
import uz.consbridge.events.ConsultationEvent.CallDetected;
import uz.consbridge.events.ConsultationEvent.ClientNoticed;
import uz.consbridge.events.ConsultationEvent.ConsultationCancelled;
import uz.consbridge.events.ConsultationEvent.ConsultationUpdated;
import uz.consbridge.events.ConsultationEvent.DocumentLinked;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationEvent.StaffNoticed;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.ConsultationFacts;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Status;
import uz.consbridge.events.Target;

/** What each decision means for a conversation that exists. */
final class ConversationDecisions {

	private static final Set<String> IMPORTANCE = Set.of("importance");

	private static final Set<String> LABELLED = Set.of("lang", "language", "source", "consultation_type", "type",
			"selected_software", "software", "tags");

	private static final Set<String> TYPE = Set.of("consultation_type", "type");

	private static final Set<String> ADDED = Set.of("custom_attributes");

	private final Conversations conversations;

	private final Effects effects;

	private final ConversationSettings settings;

	private final Posts posts;

	private final NoteTexts texts;

	private final ClientMessages clients;

	private final Teams teams;

	private final BaseDates dates;

	ConversationDecisions(Conversations conversations, Effects effects, ConversationSettings settings, Posts posts,
			NoteTexts texts, ClientMessages clients, Teams teams, BaseDates dates) {
		this.conversations = conversations;
		this.effects = effects;
		this.settings = settings;
		this.posts = posts;
		this.texts = texts;
		this.clients = clients;
		this.teams = teams;
		this.dates = dates;
	}

	/**
	 * Carries it out. What changes something that the owner compares is read back, with
	 * its version.
	 */
	Step<EffectOutcome> carry(Event<?> event, AboutConsultation decision, Link link) {
		ConversationView view = new ConversationView(this.conversations, link.conversationId(), this.effects.goodFor());
		Subject subject = new Subject(link.consId(), view, Decisions.sequence(event));
		return carryOut(event, decision, link, subject).then((effect) -> seen(decision, view)
			.map((conversation) -> new EffectOutcome.Done(decision.consId(), event.id(), Target.CHATWOOT, effect,
					conversation.map((shown) -> ConversationStates.of(shown, link, null)).orElse(null), null,
					(decision instanceof ConsultationUpdated updated) ? this.settings.written(updated.facts())
							: null)));
	}

	private Step<Optional<Conversation>> seen(AboutConsultation decision, ConversationView view) {
		return switch (decision) {
			case StatusChanged _, ConsultationCancelled _, ManagerAssigned _, ConsultationUpdated _ ->
				this.effects.read(view::readBack).map(Optional::of);
			case AboutConsultation _ -> Step.of(Optional.ofNullable(view.unchanged()));
		};
	}

	/** The kind of effect that was carried out. */
	private Step<String> carryOut(Event<?> event, AboutConsultation decision, Link link, Subject subject) {
		return switch (decision) {
			case StatusChanged changed -> status(changed, subject);
			case ConsultationCancelled cancelled ->
				end(subject, cancelled.cancelledAt(), true).then((done) -> resolve(subject));
			case RedateAdded redate -> note(event, link, redate.redateId(), this.texts.redate(redate))
				.then((done) -> this.settings.attributes(subject, redated(redate)))
				.then((done) -> this.clients.redate(link.conversationId(), redate, Decisions.sequence(event),
						event.time()))
				.map((done) -> "note");
			case RatingAdded rating -> note(event, link, rating.ratingId(), this.texts.rating(rating));
			case CallDetected call -> note(event, link, call.callId(), this.texts.call(call))
				.then((note) -> this.clients.call(link.conversationId(), call, Decisions.sequence(event), event.time())
					.map((told) -> note));
			case ClientNoticed notice ->
				this.clients.notice(link.conversationId(), notice, Decisions.sequence(event), event.time())
					.map((told) -> "told");
			case StaffNoticed notice -> note(event, link, notice.noteId(), this.texts.notice(notice));
			case ManagerAssigned assigned -> assign(assigned, subject);
			case DocumentLinked document -> number(document.number(), subject).then((effect) -> this.clients
				.number(link.conversationId(), document, Decisions.sequence(event), event.time())
				.map((told) -> effect));
			case ConsultationUpdated updated -> update(updated, subject);
			case AboutConsultation _ -> Step.of("none");
		};
	}

	/**
	 * What ended stays as it is: a conversation that a message reopened afterwards is not
	 * closed again.
	 */
	private Step<String> status(StatusChanged changed, Subject subject) {
		boolean without = changed.denied() || changed.to() == Status.CANCELLED;
		Step<Boolean> ended = changed.to().terminal() ? end(subject, changed.endedAt(), without) : Step.of(true);
		return ended
			.then((done) -> changed.from().terminal() ? Step.of(true) : this.settings.status(subject, changed.to()))
			.map((done) -> "status");
	}

	private Step<String> resolve(Subject subject) {
		return this.settings.status(subject, Status.CANCELLED).map((done) -> "status");
	}

	private Step<Boolean> end(Subject subject, @Nullable Instant endedAt, boolean without) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		if (endedAt != null) {
			attributes.put("con_end", this.dates.attribute(endedAt));
		}
		if (without) {
			attributes.put("closed_without_con", true);
		}
		return attributes.isEmpty() ? Step.of(true) : this.settings.attributes(subject, attributes);
	}

	private Step<String> note(Event<?> event, Link link, UUID factId, String text) {
		String sourceId = Ids.named("note", factId.toString()).toString();
		Post post = new Post(sourceId, text, Decisions.sequence(event), event.time());
		return this.posts.note(link.conversationId(), post).map((posted) -> "note");
	}

	private Map<String, Object> redated(RedateAdded redate) {
		String date = this.dates.attribute(redate.newDate());
		return Map.of("date_con", date, "redate_con", date, "retime_con", this.dates.time(redate.newDate()));
	}

	/** A manager without an agent leaves the assignment to staff. */
	private Step<String> assign(ManagerAssigned assigned, Subject subject) {
		Long agentId = assigned.agentId();
		Step<Boolean> step = (agentId != null) ? this.settings.assignee(subject, agentId) : Step.of(true);
		return step.map((done) -> "assignee");
	}

	private Step<String> number(@Nullable String number, Subject subject) {
		Step<Boolean> step = (number != null && !number.isBlank())
				? this.settings.attributes(subject, Map.of("number_con", number.strip())) : Step.of(true);
		return step.map((done) -> "attributes");
	}

	private Step<String> update(ConsultationUpdated updated, Subject subject) {
		List<String> changed = updated.changed();
		Integer importance = updated.facts().importance();
		Step<Boolean> labels = changed.stream().anyMatch(LABELLED::contains) ? this.settings.labels(subject,
				updated.facts(), Objects.requireNonNullElse(updated.removedTags(), List.of())) : Step.of(true);
		return labels
			.then((done) -> (importance != null && changed.stream().anyMatch(IMPORTANCE::contains))
					? this.settings.priority(subject, importance) : Step.of(true))
			.then((done) -> changed.stream().anyMatch(TYPE::contains) ? team(updated.facts(), subject) : Step.of(true))
			.then((done) -> this.settings.facts(subject, updated.facts(), changed.stream().anyMatch(ADDED::contains)))
			.map((done) -> "attributes");
	}

	/** Who is not in the team loses the conversation; the manager has it all the same. */
	private Step<Boolean> team(ConsultationFacts facts, Subject subject) {
		Long agentId = facts.managerAgentId();
		return this.teams.of(facts.type())
			.then((team) -> team
				.map((id) -> this.settings.team(subject, id)
					.then((done) -> (agentId != null) ? this.settings.assigneeIfNobody(subject, agentId)
							: Step.of(done)))
				.orElseGet(() -> Step.of(true)));
	}

}
