package uz.consbridge.gateway.projection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ChatwootEvent.ConversationSnapshot;
import uz.consbridge.events.ChatwootEvent.MessageUpdated;
import uz.consbridge.events.ChatwootMessage;
import uz.consbridge.events.ConsultationEvent.ConsultationUpdated;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.MessageReceived;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.core.CoreTests;
import uz.consbridge.gateway.reconciliation.Difference;
import uz.consbridge.gateway.reconciliation.Difference.Done;
import uz.consbridge.gateway.reconciliation.Differences;
import uz.consbridge.gateway.reconciliation.Differences.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a conversation read again leads to when webhooks or decisions were lost. */
class ReconciliationTests extends ProjectionTests {

	private static final String MANAGER = "dddddddd-2222-11e9-a1e3-60a44cafb67d";

	private static final long AGENT = 311;

	private static final long MESSAGE = 7_700;

	@Autowired
	private Differences differences;

	@BeforeEach
	void linked() {
		this.desk.map(MANAGER, AGENT);
		link();
		this.conversation = marked(this.conversation);
		show(this.conversation);
	}

	@Test
	void aSnapshotThatEqualsWhatIsKnownChangesNothing() {
		int before = decisions();
		snapshot(this.conversation);
		snapshot(this.conversation);
		assertThat(decisions()).isEqualTo(before);
		assertThat(found()).isEmpty();
	}

	@Test
	void whatNoWebhookToldIsTakenOver() {
		snapshot(this.conversation.status("resolved"));
		assertThat(read().status()).isEqualTo(Status.RESOLVED);
		assertThat(found()).extracting(Difference::field, Difference::known, Difference::found, Difference::done)
			.containsExactly(tuple("status", "open", "resolved", Done.TAKEN_OVER));
	}

	@Test
	void aConversationThatIsGoneIsReportedAndKept() {
		int before = decisions();
		tell(new EffectOutcome.Rejected(this.id, UUID.randomUUID().toString(), Target.CHATWOOT,
				EffectOutcome.Rejected.REFRESH, "gone"));
		assertThat(found()).extracting(Difference::field, Difference::outsideId, Difference::done)
			.containsExactly(tuple("existence", Long.toString(this.conversation.id()), Done.KEPT));
		assertThat(decisions()).isEqualTo(before);
	}

	@Test
	void anOlderSnapshotDoesNotUndoAFresherWebhook() {
		Conversation older = this.conversation.status("pending");
		show(older.status("open").label("vip"));
		int before = decisions();
		snapshot(older);
		assertThat(read().status()).isEqualTo(Status.OPEN);
		assertThat(read().tags()).contains("vip");
		assertThat(decisions()).isEqualTo(before);
	}

	@Test
	void aDecisionThatNeverArrivedIsMadeAgainForChatwootAlone() {
		show(this.document.ended(CoreTests.NOON));
		tell(new EffectOutcome.Replayed(this.id, this.desk.decisionId(this.id, StatusChanged.class), Target.CHATWOOT));
		assertThat(read().status()).isEqualTo(Status.CLOSED);
		this.conversation = this.conversation.label("later");
		snapshot(this.conversation);
		StatusChanged again = last(StatusChanged.class);
		assertThat(again.to()).isEqualTo(Status.CLOSED);
		assertThat(again.from().terminal()).isFalse();
		assertThat(again.origin()).isEqualTo(Origin.ONEC);
		int before = decisions();
		snapshot(this.conversation.label("while it is under way"));
		assertThat(this.desk.decisions(this.id).subList(before, decisions()))
			.noneMatch(StatusChanged.class::isInstance);
	}

	@Test
	void aConversationReopenedAfterTheEndStaysOpen() {
		show(this.document.ended(CoreTests.NOON));
		this.conversation = this.conversation.status("resolved");
		done(StatusChanged.class, this.conversation);
		show(this.conversation.status("open"));
		int before = this.desk.decisions(this.id, StatusChanged.class).size();
		snapshot(this.conversation.status("open").label("again"));
		assertThat(this.desk.decisions(this.id, StatusChanged.class)).hasSize(before);
	}

	@Test
	void anAssignmentThatNeverArrivedIsMadeAgain() {
		show(this.document.manager(MANAGER));
		tell(new EffectOutcome.Replayed(this.id, this.desk.decisionId(this.id, ManagerAssigned.class),
				Target.CHATWOOT));
		int before = this.desk.decisions(this.id, ManagerAssigned.class).size();
		snapshot(this.conversation.label("later"));
		assertThat(this.desk.decisions(this.id, ManagerAssigned.class)).hasSize(before + 1);
		assertThat(last(ManagerAssigned.class).agentId()).isEqualTo(AGENT);
	}

	@Test
	void marksThatAnotherIntegrationWipedAreWrittenAgain() {
		Conversation wiped = this.conversation.attribute("crm", "17");
		snapshot(wiped);
		assertThat(last(ConsultationUpdated.class).changed()).isEmpty();
		assertThat(found()).extracting(Difference::field).contains("marks");
	}

	@Test
	void messagesNobodyToldOfAreStoredOnceAndADeletedOneStaysDeleted() {
		ChatwootMessage message = message(false, null);
		snapshot(this.conversation, message);
		snapshot(this.conversation, message);
		assertThat(this.desk.decisions(this.id, MessageReceived.class)).hasSize(1);
		assertThat(found()).extracting(Difference::field).containsExactly("message");
		tell(new MessageUpdated(this.conversation.state(), message(true, null)));
		snapshot(this.conversation, message);
		assertThat(this.jdbc.sql("select deleted from cons.messages where message_id = ?")
			.param(message.messageId())
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void aSurveysAnswerIsTakenOverOnceAndDoesNotReplaceALaterRating() {
		snapshot(this.conversation, message(false, 4));
		assertThat(last(RatingAdded.class).rating()).isEqualTo(4);
		int before = this.desk.decisions(this.id, RatingAdded.class).size();
		snapshot(this.conversation.label("later"), message(false, 4));
		assertThat(this.desk.decisions(this.id, RatingAdded.class)).hasSize(before);
		snapshot(this.conversation.label("latest"), message(false, 2));
		assertThat(last(RatingAdded.class).rating()).isEqualTo(2);
	}

	private void snapshot(Conversation shown, ChatwootMessage... messages) {
		tell(new ConversationSnapshot(shown.state(), List.of(messages)));
	}

	private List<Difference> found() {
		return this.differences.find(new Query(this.id, null, null, null, null, 0, 100)).items();
	}

	private Conversation marked(Conversation from) {
		return new Conversation(from.id(), from.sourceId(), CoreTests.INBOX, from.status(), from.assignee(),
				from.priority(), from.labels(),
				Map.of("cons_id", this.id.toString(), "number_con", String.valueOf(read().number())),
				from.version() + 1);
	}

	private ChatwootMessage message(boolean deleted, @Nullable Integer rating) {
		return new ChatwootMessage(MESSAGE + this.conversation.id(), this.conversation.id(), "incoming", false,
				deleted ? "gone" : "Hello", "text", "contact", 1L, "Anora", null, CoreTests.NOON, deleted, rating, null,
				List.of());
	}

}
