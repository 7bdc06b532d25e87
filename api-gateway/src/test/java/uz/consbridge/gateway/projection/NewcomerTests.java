package uz.consbridge.gateway.projection;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ChatwootEvent;
import uz.consbridge.events.ChatwootMessage;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationEvent.MessageReceived;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConversationState;
import uz.consbridge.events.ConversationState.Contact;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.FindConsultations;
import uz.consbridge.gateway.consultation.HistoryEntry;
import uz.consbridge.gateway.consultation.SyncState;

import static org.assertj.core.api.Assertions.assertThat;

class NewcomerTests extends ProjectionTests {

	@Autowired
	private FindConsultations find;

	@Test
	void aDocumentBegunInOneCIsProjectedOnly() {
		Document foreign = Document.foreign();
		show(foreign);
		show(foreign);
		ConsultationView projected = this.desk.read(byRefKey(foreign.refKey()));
		assertThat(projected.origin()).isEqualTo(Origin.ONEC);
		assertThat(projected.status()).isEqualTo(Status.PENDING);
		assertThat(projected.number()).isEqualTo(foreign.number());
		assertThat(projected.sync())
			.isEqualTo(new ConsultationView.Sync(SyncState.NOT_REQUIRED, SyncState.LINKED, null));
		assertThat(this.desk.decisions(projected.consId())).singleElement()
			.isInstanceOfSatisfying(ConsultationCreated.class, (decision) -> {
				assertThat(decision.conversationWanted()).isFalse();
				assertThat(decision.documentWanted()).isFalse();
			});
		show(foreign.ended(NOON));
		assertThat(this.desk.read(projected.consId()).status()).isEqualTo(Status.CLOSED);
	}

	@Test
	void withoutADescriptionTheQuestionIsTheComment() {
		Document foreign = Document.foreign();
		tell(new OneCEvent.DocumentChanged(foreign.asking("When is VAT due?")));
		assertThat(this.desk.read(byRefKey(foreign.refKey())).comment()).isEqualTo("When is VAT due?");
		tell(new OneCEvent.DocumentChanged(foreign.kind(DocumentState.QUEUED).asking("When is it paid?")));
		assertThat(this.desk.read(byRefKey(foreign.refKey())).comment()).isEqualTo("When is it paid?");
	}

	@Test
	void aConversationBegunByOthersCountsOnlyInTheConfiguredInbox() {
		Conversation elsewhere = Conversation.of(UUID.randomUUID().toString()).inbox(INBOX + 1);
		show(elsewhere);
		assertThat(this.find.identify(Long.toString(elsewhere.id()))).isEmpty();

		Conversation ours = Conversation.of(UUID.randomUUID().toString());
		show(ours);
		show(ours.status("resolved"));
		ConsultationView projected = this.desk.read(this.find.identify(Long.toString(ours.id())).orElseThrow());
		assertThat(projected.origin()).isEqualTo(Origin.CHATWOOT);
		assertThat(projected.status()).isEqualTo(Status.RESOLVED);
		assertThat(projected.sync())
			.isEqualTo(new ConsultationView.Sync(SyncState.LINKED, SyncState.NOT_REQUIRED, null));
	}

	@Test
	void whoBeganAConversationIsKnownByItsContact() {
		Conversation foreign = Conversation.of(UUID.randomUUID().toString());
		ConversationState state = foreign.of(new Contact("Anvar", "anvar@example.uz", "+998901112233"));
		long contactId = Objects.requireNonNull(state.contactId());
		tell(new ChatwootEvent.ContactChanged(contactId, null, "before its conversation", null, null));
		tell(new ChatwootEvent.ConversationCreated(state));
		assertThat(contact(contactId)).containsExactly("Anvar", "anvar@example.uz", "+998901112233");
		tell(new ChatwootEvent.ContactChanged(contactId, null, "Anvar Karimov", "anvar@example.uz", null));
		assertThat(contact(contactId)).containsExactly("Anvar Karimov", "anvar@example.uz", null);
		tell(new ChatwootEvent.ConversationSnapshot(foreign.status("open").of(new Contact("Anvar K.", null, null)),
				List.of()));
		assertThat(contact(contactId)).containsExactly("Anvar K.", null, null);
	}

	@Test
	void aClientOfOursKeepsItsDataWhateverItsContactSays() {
		linkConversation();
		long contactId = this.conversation.id() + 1_000_000;
		List<@Nullable Object> before = contact(contactId);
		assertThat(before.getFirst()).isNotNull();
		tell(new ChatwootEvent.ContactChanged(contactId, String.valueOf(this.created.clientId()), "Somebody", null,
				null));
		assertThat(contact(contactId)).isEqualTo(before);
	}

	private List<@Nullable Object> contact(long contactId) {
		return this.jdbc.sql("select name, email, phone_number from cons.clients where chatwoot_contact_id = :id")
			.param("id", contactId)
			.query((row, number) -> Arrays.<@Nullable Object>asList(row.getString(1), row.getString(2),
					row.getString(3)))
			.single();
	}

	@Test
	void aFurtherConversationWithOurSourceIdIsNotOurs() {
		link();
		Conversation further = Conversation.of(this.conversation.sourceId()).status("pending");
		show(further);
		assertThat(read().status()).isEqualTo(Status.OPEN);
		assertThat(read().chatwootConversationId()).isEqualTo(this.conversation.id());
		assertThat(this.find.identify(Long.toString(further.id()))).isPresent().get().isNotEqualTo(this.id);
	}

	@Test
	void messagesWaitForTheirConversationAndPrivateOnesNeverShow() {
		ChatwootMessage question = message(this.conversation.id() * 10, false, "How?", null);
		Conversation unknown = new Conversation(this.conversation.id(), "", INBOX, "open", null, null, List.of(),
				Map.of(), 1);
		tell(new ChatwootEvent.MessageCreated(unknown.state(), question));
		assertThat(messages()).isEmpty();
		linkConversation();
		assertThat(messages()).extracting(HistoryEntry::newValue).containsExactly("How?");
		tell(new ChatwootEvent.MessageCreated(this.conversation.state(),
				message(this.conversation.id() * 10 + 1, true, "staff only", null)));
		assertThat(messages()).hasSize(1);
		assertThat(this.desk.decisions(this.id, MessageReceived.class)).hasSize(1);
		tell(new ChatwootEvent.MessageCreated(this.conversation.state(), question));
		assertThat(this.desk.decisions(this.id, MessageReceived.class)).hasSize(1);
	}

	@Test
	void theAnswerToTheSurveyIsARatingForOneC() {
		link();
		long messageId = this.conversation.id() * 10 + 5;
		tell(new ChatwootEvent.MessageUpdated(this.conversation.state(), message(messageId, false, "Rate us", 4)));
		tell(new ChatwootEvent.MessageUpdated(this.conversation.state(), message(messageId, false, "Rate us", 4)));
		assertThat(this.desk.decisions(this.id, RatingAdded.class)).singleElement().satisfies((rating) -> {
			assertThat(rating.origin()).isEqualTo(Origin.CHATWOOT);
			assertThat(rating.questionNumber()).isOne();
			assertThat(rating.rating()).isEqualTo(4);
			assertThat(rating.managerKey()).isEqualTo(Document.MANAGER);
		});
	}

	@Test
	void historyTellsEverythingNewestFirst() {
		link();
		this.clock.advance(Duration.ofMinutes(1));
		show(this.conversation.status("resolved"));
		tell(new OneCEvent.CallDetected(this.document.refKey(), null, null, NOON.plusSeconds(120)));
		List<HistoryEntry> history = this.find.history(this.id, 0, 100).items();
		assertThat(history).extracting(HistoryEntry::kind).containsExactly("call", "status", "sync", "sync", "status");
		assertThat(history).extracting(HistoryEntry::at).isSortedAccordingTo(Comparator.reverseOrder());
		HistoryEntry resolved = history.get(1);
		assertThat(resolved.oldValue()).isEqualTo("open");
		assertThat(resolved.newValue()).isEqualTo("resolved");
		assertThat(resolved.origin()).isEqualTo(Origin.CHATWOOT);
		assertThat(this.find.history(this.id, 1, 2).items()).hasSize(2);
		assertThat(this.find.history(this.id, 1, 2).total()).isEqualTo(5);
	}

	private List<HistoryEntry> messages() {
		return this.find.history(this.id, 0, 100)
			.items()
			.stream()
			.filter((entry) -> entry.kind().equals("message"))
			.toList();
	}

	private UUID byRefKey(String refKey) {
		return this.jdbc.sql("select cons_id from cons.consultations where cl_ref_key = :key")
			.param("key", refKey)
			.query(UUID.class)
			.single();
	}

	private ChatwootMessage message(long id, boolean isPrivate, String content, @Nullable Integer csat) {
		return new ChatwootMessage(id, this.conversation.id(), "incoming", isPrivate, content, "text", "contact", 1L,
				"Anvar", null, NOON, false, csat, null, List.of());
	}

}
