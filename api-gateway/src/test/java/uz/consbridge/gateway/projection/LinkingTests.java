package uz.consbridge.gateway.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ConsultationEvent.ConversationLinked;
import uz.consbridge.events.ConsultationEvent.DocumentLinked;
import uz.consbridge.events.ConsultationEvent.DocumentRequested;
import uz.consbridge.events.ConsultationEvent.StaffNoticed;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Status;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.client.ClientData;
import uz.consbridge.gateway.consultation.AddRedate;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.FindConsultations;
import uz.consbridge.gateway.consultation.SyncState;
import uz.consbridge.gateway.core.Desk;

import static org.assertj.core.api.Assertions.assertThat;

class LinkingTests extends ProjectionTests {

	@Autowired
	private FindConsultations find;

	@Autowired
	private AddRedate redate;

	@Test
	void outcomesLinkTheCounterpartsAndTheNumberIsDecidedForChatwoot() {
		link();
		ConsultationView linked = read();
		assertThat(linked.sync()).isEqualTo(new ConsultationView.Sync(SyncState.LINKED, SyncState.LINKED, null));
		assertThat(linked.chatwootConversationId()).isEqualTo(this.conversation.id());
		assertThat(linked.chatwootPubsubToken()).isEqualTo("pubsub-token");
		assertThat(linked.clRefKey()).isEqualTo(this.document.refKey());
		assertThat(linked.number()).isEqualTo(this.document.number());
		assertThat(linked.clientKey()).isEqualTo(this.document.subscriber());
		assertThat(linked.tags()).containsExactly("vip");
		assertThat(types()).containsExactly(ConsultationCreated.class, ConversationLinked.class, DocumentLinked.class);
		assertThat(this.find.identify(Long.toString(this.conversation.id()))).contains(this.id);
	}

	@Test
	void theClientIsToBeToldTheNumberOnceItIsKnown() {
		show(this.document);
		linkDocument();
		show(this.document);
		assertThat(this.desk.decisions(this.id, DocumentLinked.class)).extracting(DocumentLinked::language)
			.containsExactly("ru");
	}

	@Test
	void theImportOfOurOwnDocumentLinksInsteadOfMakingASecondConsultation() {
		show(this.document);
		assertThat(read().clRefKey()).isEqualTo(this.document.refKey());
		assertThat(read().status()).isEqualTo(Status.OPEN);
		linkDocument();
		show(this.document);
		assertThat(types()).containsExactly(ConsultationCreated.class, DocumentLinked.class);
		assertThat(countByRefKey()).isOne();
	}

	@Test
	void aDocumentWithoutMarkIsRecognisedBySubscriberAndCreation() {
		linkDocument();
		this.clock.advance(Duration.ofSeconds(10));
		ConsultationView second = this.desk.created(Desk.accounting(again(), null));
		Document unmarked = new Document(UUID.randomUUID().toString(), "00000000001", this.document.subscriber(),
				Document.MANAGER, this.document.kind(), false, false, second.createDate(), null, null, null, 1);
		show(unmarked);
		assertThat(this.desk.read(second.consId()).clRefKey()).isEqualTo(unmarked.refKey());
	}

	@Test
	void aWebhookThatOvertakesTheOutcomeLinksTheConversation() {
		show(this.conversation);
		assertThat(read().sync().chatwoot()).isEqualTo(SyncState.LINKED);
		linkConversation();
		assertThat(types()).containsExactly(ConsultationCreated.class, ConversationLinked.class);
	}

	@Test
	void aRepeatedOutcomeChangesNothing() {
		link();
		int before = decisions();
		link();
		linkDocument();
		assertThat(decisions()).isEqualTo(before);
	}

	@Test
	void ofTwoDocumentsWithOneMarkTheNewerIsLinkedAndStaffAreTold() {
		link();
		Document newer = this.document.another(this.document.createdAt().plusSeconds(5));
		show(newer);
		assertThat(read().clRefKey()).isEqualTo(newer.refKey());
		assertThat(read().number()).isEqualTo(newer.number());
		assertThat(last(StaffNoticed.class).messageKey()).isEqualTo("onec.second-document");
		int before = decisions();
		show(this.document.kind("Другое"));
		assertThat(read().clRefKey()).isEqualTo(newer.refKey());
		assertThat(decisions()).isEqualTo(before);
	}

	@Test
	void aDocumentThatIsFollowedByAnotherDoesNotCancelItsConsultation() {
		link();
		Document deleted = this.document.markedDeleted();
		Event<?> gone = new Event<>(UUID.randomUUID().toString(), "test", this.clock.instant(), null, null, null,
				new OneCEvent.DocumentChanged(deleted.state()));
		assertThat(handle(gone)).isInstanceOf(Outcome.Retry.class);
		Document next = this.document.another(this.document.createdAt());
		show(next);
		assertThat(handle(gone, 2)).isInstanceOf(Outcome.Done.class);
		assertThat(read().clRefKey()).isEqualTo(next.refKey());
		assertThat(read().status()).as("what the next one says").isEqualTo(Status.PENDING);
	}

	@Test
	void aDocumentMarkedDeletedThatNoneFollowsCancelsItsConsultation() {
		link();
		Event<?> gone = new Event<>(UUID.randomUUID().toString(), "test", this.clock.instant(), null, null, null,
				new OneCEvent.DocumentChanged(this.document.markedDeleted().state()));
		assertThat(handle(gone)).isInstanceOf(Outcome.Retry.class);
		assertThat(handle(gone, 2)).isInstanceOf(Outcome.Done.class);
		assertThat(read().status()).isEqualTo(Status.CANCELLED);
	}

	@Test
	void aDocumentDatedAheadIsFollowedWhenItChangesToday() {
		link();
		DocumentState state = this.document.kind(DocumentState.QUEUED).state();
		tell(new OneCEvent.DocumentChanged(modified(state, this.clock.instant().plus(Duration.ofDays(2)))));
		DocumentState ended = this.document.kind(DocumentState.QUEUED).ended(this.clock.instant()).state();
		tell(new OneCEvent.DocumentChanged(modified(ended, this.clock.instant())));
		assertThat(read().status()).isEqualTo(Status.CLOSED);
	}

	private static DocumentState modified(DocumentState state, Instant at) {
		return new DocumentState(state.refKey(), state.number(), state.dataVersion(), state.deletionMark(),
				state.subscriberKey(), state.managerKey(), state.authorKey(), state.kind(), state.closedWithout(),
				state.createdAt(), state.scheduledAt(), state.endedAt(), at, state.topic(), state.description(),
				state.question(), state.remark(), state.categoryKey(), state.questionKey(), state.languageKey(),
				state.callbackHint(), state.importance(), state.lines());
	}

	@Test
	void aRefusedDocumentIsShownToldToStaffAndAskedForAgainByARedate() {
		linkConversation();
		tell(new EffectOutcome.Rejected(this.id, this.desk.decisionId(this.id, ConsultationCreated.class), Target.ONEC,
				"document", "Превышен лимит консультаций"));
		assertThat(read().sync().onec()).isEqualTo(SyncState.REJECTED);
		assertThat(read().sync().onecReason()).isEqualTo("Превышен лимит консультаций");
		assertThat(last(StaffNoticed.class).messageKey()).isEqualTo("onec.rejected");

		this.redate.add(this.id, new AddRedate.NewRedate(NOON.plusSeconds(86_400), null, null), Desk.ACTOR);
		assertThat(read().sync().onec()).isEqualTo(SyncState.PENDING);
		assertThat(last(DocumentRequested.class).facts().scheduledAt()).isEqualTo(NOON.plusSeconds(86_400));

		Document made = this.document.scheduled(NOON.plusSeconds(86_400));
		tell(new EffectOutcome.DocumentLinked(this.id, this.desk.decisionId(this.id, DocumentRequested.class),
				made.subscriber(), made.state()));
		assertThat(read().sync()).isEqualTo(new ConsultationView.Sync(SyncState.LINKED, SyncState.LINKED, null));
		show(made.scheduled(NOON.plusSeconds(90_000)));
		assertThat(read().startDate()).isEqualTo(NOON.plusSeconds(90_000));
	}

	@Test
	void aParkedDecisionIsShownUntilItIsReplayed() {
		String decision = this.desk.decisionId(this.id, ConsultationCreated.class);
		tell(new EffectOutcome.Parked(this.id, decision, Target.CHATWOOT, "dead-letter", "REFUSED"));
		assertThat(read().sync().chatwoot()).isEqualTo(SyncState.PARKED);
		linkConversation();
		tell(new EffectOutcome.Replayed(this.id, decision, Target.CHATWOOT));
		assertThat(read().sync().chatwoot()).isEqualTo(SyncState.LINKED);
	}

	@Test
	void reportsAboutADocumentNotYetKnownAreAttachedWhenItArrives() {
		OneCEvent.CallDetected call = new OneCEvent.CallDetected(this.document.refKey(), this.document.subscriber(),
				Document.MANAGER, NOON);
		tell(call);
		tell(new OneCEvent.RatingAdded(this.document.refKey(), this.document.subscriber(), Document.MANAGER, 1, 4, "?",
				null, NOON));
		assertThat(this.find.calls(this.id, null, null, null, 0, 10).total()).isZero();
		linkDocument();
		assertThat(this.find.calls(this.id, null, null, null, 0, 10).total()).isOne();
		assertThat(read().conRates().count()).isOne();
		tell(call);
		assertThat(this.find.calls(this.id, null, null, null, 0, 10).total()).isOne();
		assertThat(this.desk.decisions(this.id, ConsultationEvent.CallDetected.class)).hasSize(1);
	}

	private ClientData again() {
		String inn = this.created.orgInn();
		return Desk.owner(inn, inn, "+998901112233");
	}

	private List<Class<?>> types() {
		return this.desk.decisions(this.id).stream().<Class<?>>map(ConsultationEvent::getClass).toList();
	}

	private int countByRefKey() {
		return this.jdbc.sql("select count(*) from cons.consultations where cl_ref_key = :key")
			.param("key", this.document.refKey())
			.query(Integer.class)
			.single();
	}

}
