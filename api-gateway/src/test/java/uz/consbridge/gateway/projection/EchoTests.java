package uz.consbridge.gateway.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCancelled;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.ConsultationEvent.StatusChanged;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.consultation.AddRedate;
import uz.consbridge.gateway.consultation.AddRedate.NewRedate;
import uz.consbridge.gateway.consultation.CancelConsultation;
import uz.consbridge.gateway.core.Desk;

import static org.assertj.core.api.Assertions.assertThat;

class EchoTests extends ProjectionTests {

	private static final String MANAGER_A = "aaaaaaaa-24b2-11e9-a1e3-60a44cafb67d";

	private static final String MANAGER_B = "bbbbbbbb-24b2-11e9-a1e3-60a44cafb67d";

	private static final Instant FRIDAY = NOON.plus(Duration.ofDays(4));

	private static final Instant SATURDAY = NOON.plus(Duration.ofDays(5));

	@Autowired
	private AddRedate redate;

	@Autowired
	private CancelConsultation cancel;

	@Autowired
	private MeterRegistry meters;

	@BeforeEach
	void linked() {
		this.desk.map(MANAGER_A, 11);
		this.desk.map(MANAGER_B, 12);
		link();
	}

	@Test
	void stayOpenWhileTheDocumentWaitsInTheQueue() {
		int before = decisions();
		show(this.document);
		show(this.conversation);
		assertThat(read().status()).isEqualTo(Status.OPEN);
		assertThat(decisions()).isEqualTo(before);
	}

	@Test
	void beingTakenByAManagerIsNoChangeAndGoingBackToTheQueueIsOne() {
		int before = decisions();
		Document taken = this.document.kind(DocumentState.CONSULTATION);
		show(taken);
		assertThat(read().status()).isEqualTo(Status.OPEN);
		assertThat(decisions()).isEqualTo(before);
		show(taken.kind(DocumentState.QUEUED));
		assertThat(read().status()).isEqualTo(Status.PENDING);
		assertThat(last(StatusChanged.class).origin()).isEqualTo(Origin.ONEC);
	}

	@Test
	void resolvedStaysResolvedWhenOurOwnEndComesBack() {
		show(this.conversation.status("resolved"));
		assertThat(read().status()).isEqualTo(Status.RESOLVED);
		Instant ended = Objects.requireNonNull(read().endDate());
		Document closed = this.document.ended(ended);
		show(closed);
		done(StatusChanged.class, closed);
		show(closed);
		assertThat(read().status()).isEqualTo(Status.RESOLVED);
		assertThat(this.desk.decisions(this.id, StatusChanged.class)).hasSize(1);
	}

	@Test
	void resolvedBecomesClosedWhenOneCClosesIt() {
		show(this.conversation.status("resolved"));
		Instant own = Objects.requireNonNull(read().endDate());
		done(StatusChanged.class, this.document.ended(own));
		show(this.document.ended(own).ended(own.plusSeconds(600)));
		assertThat(read().status()).isEqualTo(Status.CLOSED);
		show(this.conversation.status("open").status("open").status("open"));
		assertThat(read().status()).isEqualTo(Status.CLOSED);
	}

	@Test
	void anEndPutRightInOneCIsTakenOver() {
		show(this.document.ended(NOON));
		Instant end = NOON.plusSeconds(600);
		show(this.document.ended(NOON).ended(end));
		assertThat(read().status()).isEqualTo(Status.CLOSED);
		assertThat(read().endDate()).isEqualTo(end);
		assertThat(last(StatusChanged.class).endedAt()).isEqualTo(end);
		assertThat(this.desk.decisions(this.id, ConsultationEvent.ClientNoticed.class)).hasSize(1);
	}

	@Test
	void aPlannedTimeTakenAwayInOneCIsGone() {
		Document friday = this.document.scheduled(FRIDAY);
		show(friday);
		show(friday.scheduled(null));
		assertThat(read().startDate()).isNull();
	}

	@Test
	void cancelledIsFinal() {
		this.cancel.cancel(this.id, Desk.ACTOR);
		assertThat(last(ConsultationCancelled.class).origin()).isEqualTo(Origin.API);
		int before = decisions();
		Conversation resolved = this.conversation.status("resolved");
		show(resolved);
		done(ConsultationCancelled.class, resolved);
		show(this.document.cancelled());
		done(ConsultationCancelled.class, this.document.cancelled());
		show(this.document.cancelled().ended(NOON));
		assertThat(read().status()).isEqualTo(Status.CANCELLED);
		assertThat(read().denied()).isTrue();
		assertThat(decisions()).isEqualTo(before);
	}

	@Test
	void aConversationReopenedAfterTheEndStaysOpenAndStaffAreToldOnce() {
		this.cancel.cancel(this.id, Desk.ACTOR);
		Conversation resolved = this.conversation.status("resolved");
		done(ConsultationCancelled.class, resolved);
		show(resolved.status("open"));
		show(resolved.status("open").status("resolved"));
		show(resolved.status("open").status("resolved").status("open"));
		assertThat(read().status()).isEqualTo(Status.CANCELLED);
		assertThat(this.desk.decisions(this.id, ConsultationEvent.StaffNoticed.class)).hasSize(1);
		assertThat(this.desk.decisions(this.id, StatusChanged.class)).isEmpty();
	}

	@Test
	void snoozingChangesNothing() {
		int before = decisions();
		show(this.conversation.status("snoozed"));
		show(this.conversation.status("snoozed").status("open"));
		assertThat(decisions()).isEqualTo(before);
	}

	@Test
	void anOlderValueAfterANewerDecisionChangesNothing() {
		redate(FRIDAY);
		Document friday = this.document.scheduled(FRIDAY);
		redate(SATURDAY);
		Document saturday = friday.scheduled(SATURDAY);
		show(this.document);
		show(friday);
		assertThat(read().startDate()).isEqualTo(SATURDAY);
		done(RedateAdded.class, saturday);
		show(friday);
		show(saturday);
		show(this.document);
		assertThat(read().startDate()).isEqualTo(SATURDAY);
		assertThat(this.desk.decisions(this.id, RedateAdded.class)).hasSize(2);
		assertThat(this.desk.decisions(this.id, ConsultationEvent.ConsultationUpdated.class)).isEmpty();
	}

	@Test
	void aChangeMadeBeforeOurWriteIsOverwrittenByIt() {
		redate(SATURDAY);
		show(this.document.scheduled(FRIDAY));
		assertThat(read().startDate()).isEqualTo(SATURDAY);
		done(RedateAdded.class, this.document.scheduled(FRIDAY).scheduled(SATURDAY));
		assertThat(read().startDate()).isEqualTo(SATURDAY);
	}

	@Test
	void aChangeMadeAfterOurWriteCountsEvenIfItIsSeenBeforeTheOutcome() {
		redate(SATURDAY);
		Document written = this.document.scheduled(SATURDAY);
		show(written.scheduled(FRIDAY));
		assertThat(read().startDate()).isEqualTo(SATURDAY);
		done(RedateAdded.class, written);
		assertThat(read().startDate()).isEqualTo(FRIDAY);
		assertThat(last(ConsultationEvent.ConsultationUpdated.class).origin()).isEqualTo(Origin.ONEC);
	}

	@Test
	void managersMayGoBackAndForth() {
		Conversation shown = this.conversation;
		for (long agent : List.of(11L, 12L, 11L, 12L)) {
			shown = shown.assignee(agent);
			show(shown);
			show(shown);
		}
		assertThat(read().manager()).isEqualTo(MANAGER_B);
		assertThat(this.desk.decisions(this.id, ManagerAssigned.class)).extracting(ManagerAssigned::managerKey)
			.containsExactly(MANAGER_A, MANAGER_B, MANAGER_A, MANAGER_B);
		Document first = this.document.manager(MANAGER_A);
		show(first);
		show(first.manager(MANAGER_B));
		done(ManagerAssigned.class, first.manager(MANAGER_B).manager(MANAGER_A).manager(MANAGER_B));
		assertThat(read().manager()).isEqualTo(MANAGER_B);
		show(first.manager(MANAGER_B).manager(MANAGER_A).manager(MANAGER_B).manager(MANAGER_A));
		assertThat(read().manager()).isEqualTo(MANAGER_A);
		assertThat(last(ManagerAssigned.class).origin()).isEqualTo(Origin.ONEC);
		assertThat(last(ManagerAssigned.class).agentId()).isEqualTo(11);
	}

	@Test
	void reportsOutOfOrderChangeNothing() {
		Conversation first = this.conversation.assignee(11L);
		Conversation second = first.assignee(12L);
		show(second);
		double counted = stale();
		show(first);
		assertThat(stale()).isGreaterThan(counted);
		assertThat(read().manager()).isEqualTo(MANAGER_B);
		Document newer = this.document.kind(DocumentState.OTHER).kind(DocumentState.CONSULTATION);
		show(newer);
		show(this.document.kind(DocumentState.OTHER));
		assertThat(read().status()).isEqualTo(Status.OPEN);
	}

	@Test
	void anUnmappedAgentLeavesTheManager() {
		show(this.conversation.assignee(11L));
		int before = decisions();
		show(this.conversation.assignee(11L).assignee(99L));
		assertThat(read().manager()).isEqualTo(MANAGER_A);
		assertThat(decisions()).isEqualTo(before);
	}

	@Test
	void anUnassignedConversationGoesToNobody() {
		show(this.conversation.assignee(11L));
		show(this.conversation.assignee(11L).assignee(null));
		assertThat(read().manager()).isEqualTo(Document.MANAGER);
		assertThat(last(ManagerAssigned.class).agentId()).isNull();
	}

	@Test
	void labelsAndAttributesOfOthersAreAddedAndTakenAway() {
		show(this.conversation.label("urgent"));
		assertThat(read().tags()).containsExactly("vip", "urgent");
		Conversation attributed = this.conversation.label("x").attribute("crm", "42");
		show(attributed);
		assertThat(read().tags()).containsExactly("vip", "x");
		assertThat(read().customAttributes()).containsEntry("crm", "42");
		int before = decisions();
		show(attributed.attribute("crm", "42").attribute("crm", "42"));
		assertThat(decisions()).isEqualTo(before);
	}

	@Test
	void aPriorityOfChatwootIsTakenOver() {
		show(this.conversation.priority("urgent"));
		assertThat(read().priority()).isEqualTo(4);
		assertThat(read().importance()).isEqualTo(3);
	}

	@Test
	void aVanishedDocumentCancels() {
		tell(new OneCEvent.DocumentVanished(this.document.refKey()));
		assertThat(read().status()).isEqualTo(Status.CANCELLED);
		assertThat(last(ConsultationCancelled.class).origin()).isEqualTo(Origin.ONEC);
	}

	private double stale() {
		return this.meters.counter("consbridge.projection.stale", "system", "CHATWOOT").count();
	}

	private void redate(Instant to) {
		assertThat(this.redate.add(this.id, new NewRedate(to, null, null), Desk.ACTOR))
			.isInstanceOf(AddRedate.Result.Added.class);
	}

}
