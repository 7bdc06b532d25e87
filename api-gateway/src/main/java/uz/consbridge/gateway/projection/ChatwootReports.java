package uz.consbridge.gateway.projection;

import java.util.Optional;
import java.util.UUID;

import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.ChatwootEvent.AboutConversation;
import uz.consbridge.events.ChatwootEvent.AgentLinked;
import uz.consbridge.events.ChatwootEvent.ContactChanged;
import uz.consbridge.events.ChatwootEvent.ConversationSnapshot;
import uz.consbridge.events.ChatwootEvent.MessageCreated;
import uz.consbridge.events.ChatwootEvent.MessageUpdated;
import uz.consbridge.events.ChatwootEvent.TypingChanged;
import uz.consbridge.events.ConversationState;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.client.Clients;
import uz.consbridge.gateway.consultation.AskForSnapshots;
import uz.consbridge.gateway.consultation.Consultation;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.consultation.Counterparts;
import uz.consbridge.gateway.mapping.MapAgents;
import uz.consbridge.gateway.shadow.ChatwootMembers;
import uz.consbridge.gateway.shadow.Judgement;
import uz.consbridge.gateway.shadow.Shadows;

import org.springframework.stereotype.Component;

/** What Chatwoot reported. */
@Component
class ChatwootReports {

	private final Consultations consultations;

	private final Counterparts counterparts;

	private final Clients clients;

	private final Shadows shadows;

	private final ConversationApply apply;

	private final MessageReports messages;

	private final Comparison comparison;

	private final Newcomers newcomers;

	private final Pairs pairs;

	private final MapAgents agents;

	private final AskForSnapshots ask;

	private final Inbox inbox;

	private final Unattached unattached;

	private final ProjectionMeters meters;

	private final ProjectionProperties properties;

	ChatwootReports(Consultations consultations, Counterparts counterparts, Clients clients, Shadows shadows,
			ConversationApply apply, MessageReports messages, Comparison comparison, Newcomers newcomers, Pairs pairs,
			MapAgents agents, AskForSnapshots ask, Inbox inbox, Unattached unattached, ProjectionMeters meters,
			ProjectionProperties properties) {
		this.consultations = consultations;
		this.counterparts = counterparts;
		this.clients = clients;
		this.shadows = shadows;
		this.apply = apply;
		this.messages = messages;
		this.comparison = comparison;
		this.newcomers = newcomers;
		this.pairs = pairs;
		this.agents = agents;
		this.ask = ask;
		this.inbox = inbox;
		this.unattached = unattached;
		this.meters = meters;
		this.properties = properties;
	}

	Applied apply(Event<?> event, ChatwootEvent report) {
		return switch (report) {
			case AboutConversation about -> conversation(event, about);
			case ContactChanged contact -> contact(contact);
			case AgentLinked agent ->
				Applied.ignored(this.agents.reported(agent.agentId(), agent.managerKey(), agent.name()));
			case TypingChanged _ -> Applied.ignored("typing");
		};
	}

	private Applied conversation(Event<?> event, AboutConversation report) {
		ConversationState conversation = report.conversation();
		Cause cause = Cause.reported(Origin.CHATWOOT,
				(conversation.updatedAt() != null) ? conversation.updatedAt() : event.time(), event.id());
		Optional<Consultation> linked = this.consultations.lockByConversation(conversation.conversationId());
		return linked.isPresent() ? known(event, report, linked.get(), cause) : unlinked(event, report, cause);
	}

	/** Others may be linking or making a consultation for the same conversation. */
	private Applied unlinked(Event<?> event, AboutConversation report, Cause cause) {
		ConversationState conversation = report.conversation();
		this.inbox.lock("conversation " + conversation.conversationId());
		Optional<Consultation> linked = this.consultations.lockByConversation(conversation.conversationId());
		if (linked.isPresent()) {
			return known(event, report, linked.get(), cause);
		}
		Optional<UUID> madeFor = named(conversation);
		madeFor.ifPresent(
				(consId) -> this.counterparts.contact(consId, conversation.contactId(), conversation.pubsubToken()));
		Optional<Consultation> named = madeFor.flatMap(this.consultations::lock);
		if (named.isPresent()) {
			return known(event, report, named.get(), cause).arrived(Target.CHATWOOT, report.key());
		}
		Optional<Consultation> pair = this.pairs.withoutConversation(conversation).flatMap(this.consultations::lock);
		if (pair.isPresent()) {
			return joined(report, pair.get(), cause);
		}
		if (report instanceof MessageCreated || report instanceof MessageUpdated) {
			return wait(event, report);
		}
		if (!ours(conversation)) {
			this.meters.ignored(Target.CHATWOOT);
			return Applied.ignored("other inbox");
		}
		Consultation newcomer = this.consultations.get(this.newcomers.conversation(conversation, cause));
		describe(conversation);
		return known(event, report, newcomer, cause).arrived(Target.CHATWOOT, report.key());
	}

	private Applied known(Event<?> event, AboutConversation report, Consultation locked, Cause cause) {
		ConversationState conversation = report.conversation();
		Consultation consultation = this.counterparts.conversation(locked, conversation.conversationId(),
				conversation.contactId(), conversation.pubsubToken(), cause);
		return switch (report) {
			case MessageCreated created -> this.messages.created(event, consultation, created.message());
			case MessageUpdated updated -> this.messages.updated(event, consultation, updated.message());
			case ConversationSnapshot snapshot -> snapshot(event, consultation, snapshot, cause);
			case AboutConversation _ -> changed(consultation, conversation, cause);
		};
	}

	/**
	 * Whether a change without a version is the last one is known when it is read again.
	 */
	private Applied changed(Consultation consultation, ConversationState conversation, Cause cause) {
		Judgement judgement = state(consultation, conversation, cause);
		if (conversation.updatedAt() == null && !judgement.changes().isEmpty()) {
			this.ask.snapshots(consultation.consId(), "version");
		}
		return Applied.of(judgement.verdict(), consultation.consId());
	}

	private Applied snapshot(Event<?> event, Consultation consultation, ConversationSnapshot snapshot, Cause cause) {
		this.comparison.found(event, consultation, snapshot.key(),
				this.messages.read(event, consultation, snapshot.messages()));
		describe(snapshot.conversation());
		Judgement judgement = state(consultation, snapshot.conversation(), cause);
		this.comparison.changed(event, Target.CHATWOOT, snapshot.key(), consultation,
				this.consultations.get(consultation.consId()), judgement);
		if (judgement.stale() == 0) {
			this.comparison.repair(event, consultation, snapshot.conversation(), cause);
		}
		return Applied.of(judgement.verdict(), consultation.consId());
	}

	/**
	 * What the two hold of an old pair stays as it is; only what is new changes anything.
	 */
	private Applied joined(AboutConversation report, Consultation pair, Cause cause) {
		ConversationState conversation = report.conversation();
		this.counterparts.conversation(pair, conversation.conversationId(), conversation.contactId(),
				conversation.pubsubToken(), cause);
		this.shadows.save(pair.consId(), Target.CHATWOOT,
				this.shadows.find(pair.consId(), Target.CHATWOOT)
					.report(ChatwootMembers.of(conversation), ChatwootMembers.version(conversation))
					.shadow());
		return Applied.of("joined", pair.consId()).arrived(Target.CHATWOOT, report.key());
	}

	private Judgement state(Consultation consultation, ConversationState conversation, Cause cause) {
		UUID consId = consultation.consId();
		Judgement judgement = this.shadows.find(consId, Target.CHATWOOT)
			.report(ChatwootMembers.of(conversation), ChatwootMembers.version(conversation));
		this.shadows.save(consId, Target.CHATWOOT, judgement.shadow());
		this.meters.judged(Target.CHATWOOT, judgement);
		this.apply.apply(consultation, judgement.changes(), cause);
		return judgement;
	}

	/**
	 * The consultation that a conversation made by us names. Who knows the source id can
	 * begin further conversations with it; those are not ours.
	 */
	private Optional<UUID> named(ConversationState conversation) {
		return Optional.ofNullable(conversation.sourceId())
			.flatMap(this.consultations::bySourceId)
			.or(() -> Optional.ofNullable(conversation.customAttributes().get("cons_id"))
				.flatMap((consId) -> Ids.parse(consId.toString())))
			.filter(this::awaitsConversation);
	}

	private boolean awaitsConversation(UUID consId) {
		return this.consultations.find(consId)
			.filter((consultation) -> consultation.conversationId() == null)
			.isPresent();
	}

	private Applied wait(Event<?> event, AboutConversation report) {
		Long inboxId = report.conversation().inboxId();
		if (inboxId != null && !inboxId.equals(this.properties.chatwootInboxId())) {
			this.meters.ignored(Target.CHATWOOT);
			return Applied.ignored("other inbox");
		}
		this.unattached.keep(Target.CHATWOOT, report.key(), event);
		return Applied.ignored("unattached");
	}

	private boolean ours(ConversationState conversation) {
		return conversation.inboxId() != null && conversation.inboxId().equals(this.properties.chatwootInboxId());
	}

	private Applied contact(ContactChanged contact) {
		Optional<UUID> clientId = Ids.parse(contact.identifier()).filter((id) -> this.clients.find(id).isPresent());
		clientId.ifPresent((id) -> this.clients.linkContact(id, contact.contactId(), null));
		this.clients.describeContact(contact.contactId(), contact.name(), contact.email(), contact.phone());
		boolean known = clientId.isPresent() || this.clients.byContact(contact.contactId()).isPresent();
		return Applied.ignored(known ? "contact" : "unknown contact");
	}

	/** The contact may have been reported before its conversation was, or never. */
	private void describe(ConversationState conversation) {
		ConversationState.Contact contact = conversation.contact();
		Long contactId = conversation.contactId();
		if (contact != null && contactId != null) {
			this.clients.describeContact(contactId, contact.name(), contact.email(), contact.phone());
		}
	}

}
