package uz.consbridge.chatwootsync;

import java.util.Optional;

import uz.consbridge.chatwootsync.agent.AgentCreation;
import uz.consbridge.chatwootsync.call.Step;
import uz.consbridge.chatwootsync.client.ClientMessages;
import uz.consbridge.chatwootsync.contact.ClientContacts;
import uz.consbridge.chatwootsync.conversation.ConversationCreation;
import uz.consbridge.chatwootsync.conversation.ConversationCreation.Created;
import uz.consbridge.chatwootsync.conversation.ConversationStates;
import uz.consbridge.chatwootsync.conversation.Link;
import uz.consbridge.chatwootsync.conversation.LinkTable;
import uz.consbridge.chatwootsync.outcome.Outcomes;
import uz.consbridge.delivery.Delivery;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.RecordHandler;
import uz.consbridge.events.ChatwootEvent.AgentLinked;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.AboutConsultation;
import uz.consbridge.events.ConsultationEvent.AgentWanted;
import uz.consbridge.events.ConsultationEvent.ClientChanged;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationEvent.ConversationLinked;
import uz.consbridge.events.ConsultationEvent.DocumentRequested;
import uz.consbridge.events.ConsultationEvent.MessageReceived;
import uz.consbridge.events.ConsultationEvent.RefreshRequested;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Topics;

/** Carries the owner's decisions out in Chatwoot. */
final class DecisionHandler implements RecordHandler {

	private final ConversationCreation creation;

	private final ConversationDecisions decisions;

	private final ClientMessages clients;

	private final ClientContacts contacts;

	private final AgentCreation agents;

	private final Snapshots snapshots;

	private final LinkTable links;

	private final Outcomes outcomes;

	DecisionHandler(ConversationCreation creation, ConversationDecisions decisions, ClientMessages clients,
			ClientContacts contacts, AgentCreation agents, Snapshots snapshots, LinkTable links, Outcomes outcomes) {
		this.creation = creation;
		this.decisions = decisions;
		this.clients = clients;
		this.contacts = contacts;
		this.agents = agents;
		this.snapshots = snapshots;
		this.links = links;
		this.outcomes = outcomes;
	}

	@Override
	public Outcome handle(Delivery delivery) {
		Event<?> event = delivery.event();
		if (!(event.data() instanceof ConsultationEvent decision)) {
			return Outcome.done();
		}
		return switch (decision) {
			case ConsultationCreated created -> created.conversationWanted() ? create(event, created) : Outcome.done();
			case ClientChanged changed -> (changed.origin() == Origin.CHATWOOT) ? Outcome.done()
					: kitOutcome(this.contacts.update(changed.client(), Decisions.sequence(event)));
			case AgentWanted wanted -> agent(event, wanted);
			case ConversationLinked _, DocumentRequested _, MessageReceived _ -> Outcome.done();
			case AboutConsultation about -> carry(event, about);
		};
	}

	private Outcome create(Event<?> event, ConsultationCreated decision) {
		return this.outcomes.tell(event,
				() -> this.creation.create(decision.facts(), Decisions.sequence(event), event.time())
					.then((created) -> this.clients
						.accepted(created.link().conversationId(), decision.facts(), Decisions.sequence(event),
								event.time(), created.madeNow())
						.map((told) -> linked(event, decision, created))));
	}

	private Outcome carry(Event<?> event, AboutConsultation decision) {
		Optional<Link> link = this.links.find(decision.consId(), decision.links());
		if (link.isEmpty() || !Decisions.concernsChatwoot(decision)) {
			return Outcome.done();
		}
		if (decision instanceof RefreshRequested) {
			return this.snapshots.publish(event, link.get());
		}
		return this.outcomes.tell(event, () -> this.decisions.carry(event, decision, link.get()));
	}

	private Outcome agent(Event<?> event, AgentWanted wanted) {
		return switch (this.agents.link(wanted, Decisions.sequence(event))) {
			case Step.Halted<Optional<AgentLinked>>(Outcome outcome) -> outcome;
			case Step.Reached<Optional<AgentLinked>>(var agent) -> agent.map((linked) -> this.outcomes
				.publish(Topics.CHATWOOT, linked.key(), new Event<>(Ids.named("agent", event.id()).toString(),
						"chatwoot-sync", event.time(), linked.key(), null, null, linked)))
				.orElseGet(Outcome::done);
		};
	}

	private static EffectOutcome linked(Event<?> event, ConsultationCreated decision, Created created) {
		Link link = created.link();
		return new EffectOutcome.ConversationLinked(decision.consId(), event.id(), link.conversationId(),
				created.contactId(), decision.facts().conversationSourceId(), created.pubsubToken(),
				ConversationStates.of(created.conversation(), link, created.pubsubToken()), created.written());
	}

	private static Outcome kitOutcome(Step<?> step) {
		return (step instanceof Step.Halted<?>(Outcome outcome)) ? outcome : Outcome.done();
	}

}
