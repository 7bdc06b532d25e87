package uz.consbridge.chatwootsync;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uz.consbridge.chatwootsync.conversation.Facts;
import uz.consbridge.delivery.RecordHandler;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.http.Fault.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Conversations are given to the team that answers their type. */
class TeamTests {

	private static final long ACCOUNTING = 3;

	private static final long SUPPORT = 4;

	/** In the team of accounting, and not in that of technical support. */
	private static final long MALIKA = 8;

	@RegisterExtension
	private static final SyncDesk DESK = new SyncDesk(Duration.ofMillis(600));

	private final RecordHandler handler = DESK.worker();

	private final Story story = new Story();

	@Test
	void aConversationIsMadeForItsTeam() {
		SyncDesk.deliver(this.handler, SyncDesk.decide(this.story.created()));
		assertThat(team()).isEqualTo(ACCOUNTING);
		assertThat(assignee()).isEqualTo(this.story.facts.managerAgentId());
		assertThat(DESK.writes()).containsOnlyOnce("POST /conversations/*/assignments");
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void aTeamThatIsNotThereIsDoneWithout() throws Exception {
		assertThat(DESK.asAdministrator("DELETE", "/teams/" + ACCOUNTING, "")).isEqualTo(200);
		SyncDesk.deliver(this.handler, SyncDesk.decide(this.story.created()));
		assertThat(team()).isZero();
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void teamsThatNobodyMayReadAreDoneWithout() {
		DESK.chatwoot.faults().add(Fault.status(401, "no agent").on("GET", "/teams").times(1));
		SyncDesk.deliver(this.handler, SyncDesk.decide(this.story.created()));
		assertThat(DESK.chatwoot.faults().all()).as("the fault has hit").isEmpty();
		assertThat(team()).isZero();
	}

	@Test
	void aTeamThatWasThereAMomentAgoIsDoneWithout() throws Exception {
		Story before = new Story();
		SyncDesk.deliver(this.handler, SyncDesk.decide(before.created()));
		assertThat(DESK.asAdministrator("DELETE", "/teams/" + ACCOUNTING, "")).isEqualTo(200);
		SyncDesk.deliver(this.handler, SyncDesk.decide(this.story.created()));
		assertThat(DESK.chatwoot.conversations()).hasSize(2)
			.anySatisfy((conversation) -> assertThat(conversation.at("/custom_attributes/cons_id").asString())
				.isEqualTo(this.story.consId.toString()));
	}

	@Test
	void anotherTypeMeansAnotherTeamAndTheManagerKeepsTheConversation() {
		SyncDesk.deliver(this.handler, SyncDesk.decide(this.story.created()));
		SyncDesk.deliver(this.handler, SyncDesk.decide(this.story.manager(MALIKA)));
		SyncDesk.deliver(this.handler, SyncDesk.decide(nowSupport()));
		assertThat(team()).isEqualTo(SUPPORT);
		assertThat(assignee()).isEqualTo(this.story.facts.managerAgentId());
		DESK.chatwoot.ledger().clear();
		SyncDesk.deliver(this.handler, SyncDesk.decide(nowSupport()));
		assertThat(DESK.writes()).isEmpty();
		assertThat(DESK.violations()).isEmpty();
	}

	@Tag("slow")
	@ParameterizedTest
	@EnumSource(names = { "COMMIT_THEN_TIMEOUT", "RESET_AFTER_COMMIT", "RESET" })
	void aLostAnswerAssignsATeamOnce(Kind kind) {
		SyncDesk.deliver(this.handler, SyncDesk.decide(this.story.created()));
		DESK.chatwoot.faults()
			.add(Fault.of(kind).on("POST", "/assignments").onBody("team_id").delayed(SyncDesk.SILENCE).times(1));
		SyncDesk.deliver(this.handler, SyncDesk.decide(nowSupport()));
		assertThat(DESK.chatwoot.faults().all()).as("the fault has hit").isEmpty();
		assertThat(team()).isEqualTo(SUPPORT);
		assertThat(DESK.violations()).isEmpty();
	}

	private ConsultationEvent nowSupport() {
		return this.story.updated(Facts.about(ConsultationType.TECHNICAL_SUPPORT, this.story.consId, this.story.client),
				"consultation_type");
	}

	private static long team() {
		return DESK.conversation().at("/meta/team/id").asLong(0);
	}

	private static long assignee() {
		return DESK.conversation().at("/meta/assignee/id").asLong(0);
	}

}
