package uz.consbridge.chatwootsync;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import uz.consbridge.chatwootsync.conversation.Facts;
import uz.consbridge.delivery.RecordHandler;
import uz.consbridge.events.ChatwootEvent.ConversationSnapshot;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ClientChanged;
import uz.consbridge.events.ConsultationEvent.RefreshRequested;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;

import static org.assertj.core.api.Assertions.assertThat;

class JourneyTests {

	@RegisterExtension
	private static final SyncDesk DESK = new SyncDesk(Duration.ofSeconds(2));

	private final RecordHandler handler = DESK.worker();

	private final Story story = new Story();

	@Test
	void aConsultationGetsItsConversationWithAllThatDescribesIt() {
		Event<ConsultationEvent> created = carryOut(this.story.created());
		JsonNode conversation = DESK.conversation();
		assertThat(conversation.path("status").asString()).isEqualTo("open");
		assertThat(conversation.path("priority").asString()).isEqualTo("high");
		assertThat(texts(conversation.path("labels"))).contains("lang_uz", "site", "accounting", "big_client");
		assertThat(conversation.at("/custom_attributes/cons_id").asString()).isEqualTo(this.story.consId.toString());
		assertThat(conversation.at("/custom_attributes/date_con").asString()).isEqualTo("2026-11-23T10:30:00");
		assertThat(conversation.at("/meta/assignee/id").asLong()).isEqualTo(7);
		assertThat(DESK.messages(false)).containsExactly("How do I report VAT?");
		JsonNode contact = DESK.chatwoot.contacts().get(0);
		assertThat(contact.path("identifier").asString()).isEqualTo(this.story.client.clientId().toString());
		assertThat(contact.at("/custom_attributes/client_type").asString()).isEqualTo("owner");
		EffectOutcome.ConversationLinked linked = DESK.told(EffectOutcome.ConversationLinked.class);
		assertThat(linked.decisionId()).isEqualTo(created.id());
		assertThat(linked.conversationId()).isEqualTo(conversation.path("id").asLong());
		assertThat(linked.sourceId()).isEqualTo(this.story.facts.conversationSourceId());
		assertThat(linked.pubsubToken()).isNotBlank();
		assertThat(linked.conversation().labels()).contains("lang_uz");
		assertThat(linked.conversation().updatedAt()).isNotNull();
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void theWholeLifeOfAConsultationReachesItsConversationOnce() {
		List<Event<ConsultationEvent>> life = Stream
			.of(this.story.created(), this.story.number("000001"), this.story.manager(8),
					this.story.status(Status.OPEN, Status.PENDING, Origin.ONEC), this.story.redate(), this.story.call(),
					this.story.noticed(), this.story.rating(Origin.ONEC), this.story.cancelled())
			.map(SyncDesk::decide)
			.toList();
		life.forEach((event) -> SyncDesk.deliver(this.handler, event));
		JsonNode conversation = DESK.conversation();
		assertThat(conversation.path("status").asString()).isEqualTo("resolved");
		assertThat(conversation.at("/meta/assignee/id").asLong()).isEqualTo(8);
		assertThat(conversation.path("custom_attributes").toString()).contains("\"number_con\":\"000001\"",
				"\"redate_con\":\"2026-11-24T10:30:00\"", "\"retime_con\":\"10:30\"", "\"closed_without_con\":true",
				"\"crm_id\":77");
		assertThat(DESK.messages(true)).hasSize(4).allSatisfy((note) -> assertThat(note).isNotBlank());
		assertThat(DESK.told).hasSize(life.size());
		List<String> writes = DESK.writes();
		List<Event<?>> told = List.copyOf(DESK.told);
		life.forEach((event) -> SyncDesk.deliver(this.handler, event));
		assertThat(DESK.writes()).as("redelivery writes nothing").isEqualTo(writes);
		assertThat(DESK.told).as("redelivery tells the same").startsWith(told.toArray(new Event<?>[0]));
		assertThat(DESK.told.subList(told.size(), DESK.told.size())).isEqualTo(told);
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void aSecondConsultationOfAClientSharesItsContact() {
		carryOut(this.story.created());
		Story second = new Story();
		carryOut(new ConsultationEvent.ConsultationCreated(second.consId, Origin.API, Links.NONE,
				Facts.accounting(second.consId, this.story.client), true, true));
		assertThat(DESK.chatwoot.contacts()).hasSize(1);
		assertThat(DESK.chatwoot.conversations()).hasSize(2);
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void aContactThatWasReplacedIsFoundAgainByItsIdentifier() throws Exception {
		carryOut(this.story.created());
		long gone = DESK.chatwoot.contacts().get(0).path("id").asLong();
		assertThat(DESK.asAdministrator("DELETE", "/contacts/" + gone, "")).isEqualTo(200);
		assertThat(DESK.asAdministrator("POST", "/contacts",
				"{\"name\":\"Merged\",\"identifier\":\"" + this.story.client.clientId() + "\"}"))
			.isEqualTo(200);
		Story second = new Story();
		carryOut(new ConsultationEvent.ConsultationCreated(second.consId, Origin.API, Links.NONE,
				Facts.accounting(second.consId, this.story.client), true, true));
		assertThat(DESK.chatwoot.contacts()).hasSize(1);
		assertThat(DESK.conversation().at("/meta/sender/id").asLong())
			.isEqualTo(DESK.chatwoot.contacts().get(0).path("id").asLong())
			.isNotEqualTo(gone);
	}

	@Test
	void whatCameFromChatwootIsNotWrittenBack() {
		carryOut(this.story.created());
		List<String> writes = DESK.writes();
		carryOut(this.story.status(Status.OPEN, Status.RESOLVED, Origin.CHATWOOT));
		carryOut(this.story.rating(Origin.CHATWOOT));
		assertThat(DESK.writes()).isEqualTo(writes);
	}

	@Test
	void aConversationReopenedAfterItsConsultationEndedStaysOpen() {
		carryOut(this.story.created());
		carryOut(this.story.status(Status.OPEN, Status.RESOLVED, Origin.API));
		DESK.chatwoot.customerSays(DESK.conversation().path("id").asLong(), "one more thing");
		assertThat(DESK.conversation().path("status").asString()).isEqualTo("open");
		carryOut(this.story.status(Status.RESOLVED, Status.CLOSED, Origin.ONEC));
		assertThat(DESK.conversation().path("status").asString()).isEqualTo("open");
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void aStatusChatwootHasAlreadyIsNotWritten() {
		carryOut(this.story.created());
		List<String> writes = DESK.writes();
		carryOut(this.story.status(Status.NEW, Status.OPEN, Origin.ONEC));
		assertThat(DESK.writes()).isEqualTo(writes);
		assertThat(DESK.told(EffectOutcome.Done.class).conversation()).isNotNull();
	}

	@Test
	void anOlderDecisionDoesNotOverwriteALaterOne() {
		carryOut(this.story.created());
		Event<ConsultationEvent> older = SyncDesk.decide(this.story.status(Status.OPEN, Status.PENDING, Origin.ONEC));
		carryOut(this.story.status(Status.OPEN, Status.RESOLVED, Origin.API));
		SyncDesk.deliver(this.handler, older);
		assertThat(DESK.conversation().path("status").asString()).isEqualTo("resolved");
	}

	@Test
	void aConsultationWithoutAConversationLeavesChatwootAlone() {
		carryOut(this.story.notWanted());
		carryOut(this.story.status(Status.OPEN, Status.CLOSED, Origin.ONEC));
		carryOut(this.story.redate());
		assertThat(DESK.chatwoot.ledger().entries()).isEmpty();
		assertThat(DESK.told).isEmpty();
	}

	@Test
	void changedFactsAreMergedIntoWhatStaffHaveSet() {
		carryOut(this.story.created());
		Event<ConsultationEvent> updated = SyncDesk.decide(this.story.updated(this.story.facts, "topic"));
		List<String> writes = DESK.writes();
		SyncDesk.deliver(this.handler, updated);
		assertThat(DESK.writes()).as("nothing differs").isEqualTo(writes);
	}

	@Test
	void aTagThatIsGoneTakesItsLabelAlongAndNoOther() {
		carryOut(this.story.created());
		carryOut(new ConsultationEvent.ConsultationUpdated(this.story.consId, Origin.API, Links.NONE, this.story.facts,
				List.of("tags"), List.of("Old Client", "site")));
		assertThat(texts(DESK.conversation().path("labels"))).contains("big_client", "site", "lang_uz");
		asStaff("old_client");
		carryOut(new ConsultationEvent.ConsultationUpdated(this.story.consId, Origin.API, Links.NONE, this.story.facts,
				List.of("tags"), List.of("Old Client")));
		assertThat(texts(DESK.conversation().path("labels"))).contains("by_staff", "big_client", "lang_uz")
			.doesNotContain("old_client");
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void aRefreshReportsTheConversationAsItIs() {
		carryOut(this.story.created());
		carryOut(new RefreshRequested(this.story.consId, Origin.API, Links.NONE, "sync"));
		ConversationSnapshot snapshot = DESK.snapshot();
		assertThat(snapshot.conversation().sourceId()).isEqualTo(this.story.facts.conversationSourceId());
		assertThat(snapshot.messages()).extracting((message) -> message.content())
			.containsExactly("How do I report VAT?");
	}

	@Test
	void aRefreshOfAConversationThatWasDeletedSaysSo() throws Exception {
		carryOut(this.story.created());
		long id = DESK.conversation().path("id").asLong();
		assertThat(DESK.asAdministrator("DELETE", "/conversations/" + id, "")).isEqualTo(200);
		carryOut(new RefreshRequested(this.story.consId, Origin.API, Links.NONE, "sync"));
		assertThat(DESK.told(EffectOutcome.Rejected.class).effect()).isEqualTo(EffectOutcome.Rejected.REFRESH);
	}

	@Test
	void aChangedClientChangesItsContactOnce() {
		carryOut(this.story.created());
		ClientFacts client = Facts.client(this.story.client.clientId());
		List<String> writes = DESK.writes();
		carryOut(new ClientChanged(Origin.API, client));
		assertThat(DESK.writes()).as("nothing differs").isEqualTo(writes);
	}

	@Test
	void aContactWhosePhoneAnotherHasGoesWithoutIt() {
		carryOut(this.story.created());
		Story other = new Story();
		ClientFacts twin = new ClientFacts(UUID.randomUUID(), true, "Twin", null, null, this.story.client.email(),
				this.story.client.phone(), "301234567", "1", null, null, null, null, null, null, null, null, null, null,
				null);
		carryOut(new ConsultationEvent.ConsultationCreated(other.consId, Origin.API, Links.NONE,
				Facts.accounting(other.consId, twin), true, true));
		assertThat(DESK.chatwoot.contacts()).hasSize(2);
		assertThat(DESK.violations()).isEmpty();
	}

	private static void asStaff(String label) {
		try {
			assertThat(DESK.asAdministrator("POST",
					"/conversations/" + DESK.conversation().path("id").asLong() + "/labels",
					"{\"labels\":[\"big_client\",\"lang_uz\",\"site\",\"accounting\",\"by_staff\",\"" + label + "\"]}"))
				.isEqualTo(200);
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private Event<ConsultationEvent> carryOut(ConsultationEvent decision) {
		Event<ConsultationEvent> event = SyncDesk.decide(decision);
		SyncDesk.deliver(this.handler, event);
		return event;
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map((value) -> value.asString("")).toList();
	}

}
