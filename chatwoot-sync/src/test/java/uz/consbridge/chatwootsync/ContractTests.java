package uz.consbridge.chatwootsync;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.consbridge.chatwootsync.conversation.Facts;
import uz.consbridge.chatwootsync.setup.SetUpProperties;
import uz.consbridge.chatwootsync.setup.SetUpProperties.Shown;
import uz.consbridge.delivery.RecordHandler;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.AgentWanted;
import uz.consbridge.events.ConsultationEvent.ClientChanged;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationEvent.RefreshRequested;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.Event;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.simulator.contract.Contract;
import uz.consbridge.simulator.http.LedgerEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** Every request to Chatwoot keeps to the contract, and none is made in vain. */
class ContractTests {

	@RegisterExtension
	private static final SyncDesk DESK = new SyncDesk(Duration.ofSeconds(2));

	private final Contract contract = Contract.chatwoot();

	private final RecordHandler handler = DESK.worker();

	private final Story story = new Story();

	@Test
	void everyRequestKeepsToTheContractAndEveryClauseIsNeeded() {
		Story known = new Story();
		life(this.story).forEach((decision) -> SyncDesk.deliver(this.handler, SyncDesk.decide(decision)));
		SyncDesk.deliver(this.handler, SyncDesk.decide(new ConsultationCreated(known.consId, Origin.API, Links.NONE,
				Facts.accounting(known.consId, this.story.client), true, true)));
		SyncDesk.deliver(this.handler, SyncDesk.decide(new ClientChanged(Origin.API, renamed(this.story.client))));
		SyncDesk.deliver(this.handler, old(new Story().created()));
		SyncDesk.deliver(this.handler,
				SyncDesk.decide(this.story.updated(
						Facts.about(ConsultationType.TECHNICAL_SUPPORT, this.story.consId, this.story.client),
						"consultation_type")));
		SyncDesk.deliver(this.handler, SyncDesk.decide(new AgentWanted(Origin.ONEC, this.story.consId,
				this.story.consId + "@desk.example", "Anna", "техническая поддержка")));
		DESK.starting(new SetUpProperties(true, Duration.ofSeconds(1), Map.of("cons_id", new Shown("Cons", "text")),
				Map.of()), System.currentTimeMillis())
			.look();
		assertThat(DESK.reachable()).isTrue();
		List<LedgerEntry> requests = DESK.chatwoot.ledger().entries();
		assertThat(this.contract.complaints(requests)).isEmpty();
		assertThat(requests.stream().map(this.contract::nameOf).distinct()).containsExactlyInAnyOrder(
				"search of contacts", "new contact", "changed contact", "search of a conversation", "new conversation",
				"conversation", "status", "priority", "labels", "attributes", "assignee", "messages", "new message",
				"session of a contact", "team", "teams", "agents", "new agent", "members of the inbox",
				"new member of the inbox", "members of a team", "new member of a team", "labels of the account",
				"new label", "definitions of attributes", "new definition of an attribute");
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void aConsultationOfANewClientCostsNineRequestsOfWhichOneAssignsItsManager() {
		SyncDesk.deliver(this.handler, SyncDesk.decide(new Story().created()));
		assertThat(requestsOf(this.story.created())).containsExactly("search of contacts", "new contact",
				"new conversation", "labels", "new message", "priority", "assignee", "session of a contact",
				"conversation");
	}

	@Test
	void aConsultationOfAKnownClientDoesNotAskForItsContact() {
		requestsOf(this.story.created());
		Story second = new Story();
		assertThat(requestsOf(new ConsultationCreated(second.consId, Origin.API, Links.NONE,
				Facts.accounting(second.consId, this.story.client), true, true)))
			.doesNotContain("search of contacts", "new contact")
			.hasSize(7);
	}

	@Test
	void aDecisionOnlyWritesAndReadsWhatItNeeds() {
		requestsOf(this.story.created());
		assertThat(requestsOf(this.story.number("000001"))).containsExactly("conversation", "attributes");
		assertThat(requestsOf(this.story.number("000001"))).containsExactly("conversation");
		assertThat(requestsOf(this.story.call())).containsExactly("new message");
		assertThat(requestsOf(this.story.noticed())).containsExactly("new message");
		assertThat(requestsOf(this.story.rating(Origin.API))).containsExactly("new message");
		assertThat(requestsOf(this.story.redate())).containsExactly("new message", "conversation", "attributes");
		assertThat(requestsOf(this.story.manager(8))).containsExactly("conversation", "assignee", "conversation");
		assertThat(requestsOf(this.story.updated(this.story.facts, "topic", "tags"))).containsExactly("conversation",
				"attributes", "conversation");
		assertThat(requestsOf(this.story.status(Status.OPEN, Status.PENDING, Origin.ONEC)))
			.containsExactly("conversation", "status", "conversation");
		assertThat(requestsOf(this.story.status(Status.OPEN, Status.PENDING, Origin.ONEC)))
			.containsExactly("conversation");
		assertThat(requestsOf(this.story.cancelled())).containsExactly("conversation", "attributes", "status",
				"conversation");
		assertThat(requestsOf(new ClientChanged(Origin.API, this.story.client))).containsExactly("search of contacts");
		assertThat(requestsOf(refresh(this.story))).containsExactly("conversation", "messages");
	}

	/** The decision's requests, as the contract calls them. */
	private List<String> requestsOf(ConsultationEvent decision) {
		DESK.chatwoot.ledger().clear();
		SyncDesk.deliver(this.handler, SyncDesk.decide(decision));
		return DESK.chatwoot.ledger().entries().stream().map(this.contract::nameOf).toList();
	}

	private static Stream<ConsultationEvent> life(Story story) {
		return Stream.of(story.created(), story.number("000001"), story.manager(8),
				story.status(Status.OPEN, Status.PENDING, Origin.ONEC), story.redate(), story.call(), story.noticed(),
				story.rating(Origin.ONEC), refresh(story), story.cancelled());
	}

	private static ConsultationEvent refresh(Story story) {
		return new RefreshRequested(story.consId, Origin.API, Links.NONE, "sync");
	}

	/** A decision of an hour ago, which a lost ledger may have known. */
	private static Event<ConsultationEvent> old(ConsultationEvent decision) {
		Event<ConsultationEvent> now = SyncDesk.decide(decision);
		return new Event<>(now.id(), now.source(), Instant.now().minus(Duration.ofHours(1)), now.subject(),
				now.sequence(), null, now.data());
	}

	private static ClientFacts renamed(ClientFacts known) {
		return new ClientFacts(UUID.fromString(known.clientId().toString()), true, "New Name", null, "Namuna",
				known.email(), known.phone(), known.inn(), known.subscriberCode(), null, null, null, null, null, null,
				null, null, null, null, null);
	}

}
