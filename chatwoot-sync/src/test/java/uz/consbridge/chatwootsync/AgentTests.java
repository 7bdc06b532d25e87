package uz.consbridge.chatwootsync;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import uz.consbridge.delivery.RecordHandler;
import uz.consbridge.events.ChatwootEvent.AgentLinked;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.AgentWanted;
import uz.consbridge.events.Event;
import uz.consbridge.events.Origin;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.http.Fault.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** Users of 1C get one agent each, whatever happens on the way. */
class AgentTests {

	private static final String TEAM = "Консультация по ведению учета";

	@RegisterExtension
	private static final SyncDesk DESK = new SyncDesk(Duration.ofMillis(600));

	private final RecordHandler handler = DESK.worker();

	private final UUID key = UUID.randomUUID();

	private final String address = this.key + "@desk.example";

	static Stream<Arguments> everyWriteLosesItsAnswer() {
		return Stream.of("/agents", "/inbox_members", "/team_members")
			.flatMap((path) -> Stream.of(Kind.COMMIT_THEN_TIMEOUT, Kind.RESET_AFTER_COMMIT, Kind.RESET, Kind.HTML)
				.map((kind) -> Arguments.of(kind, path)));
	}

	@Test
	void anAgentIsMadeOnceAndMayAnswer() throws Exception {
		Event<ConsultationEvent> wanted = SyncDesk.decide(wanted(this.address));
		SyncDesk.deliver(this.handler, wanted);
		SyncDesk.deliver(DESK.worker(), wanted);
		SyncDesk.deliver(this.handler, SyncDesk.decide(wanted(this.address)));
		long agent = theOnly().path("id").asLong();
		assertThat(theOnly().path("role").asString()).isEqualTo("agent");
		assertThat(DESK.writes()).containsExactly("POST /agents", "POST /inbox_members", "POST /teams/*/team_members");
		assertThat(told()).hasSize(3).containsOnly(new AgentLinked(agent, this.key.toString(), "Анна К."));
		assertThat(DESK.told.stream().map(Event::id).distinct()).as("a repeat is the same event").hasSize(2);
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void whoHasTheAddressIsTheAgent() {
		SyncDesk.deliver(this.handler, SyncDesk.decide(wanted("Timur@Helpdesk.example")));
		assertThat(told()).containsExactly(new AgentLinked(9, this.key.toString(), "Timur Saidov"));
		assertThat(DESK.writes()).containsExactly("POST /teams/*/team_members");
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void whoSaysToBeTheUserIsTheAgentWhateverItsAddress() {
		UUID malika = UUID.fromString("5eed0001-0000-4000-8000-000000000002");
		SyncDesk.deliver(this.handler,
				SyncDesk.decide(new AgentWanted(Origin.ONEC, malika, "timur@helpdesk.example", "Malika", null)));
		assertThat(told()).containsExactly(new AgentLinked(8, malika.toString(), "Malika Yusupova"));
		assertThat(DESK.writes()).isEmpty();
	}

	@Test
	void whoSaysToBeAnotherUserIsNotTheAgent() {
		SyncDesk.deliver(this.handler, SyncDesk.decide(wanted("malika@helpdesk.example")));
		assertThat(told()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 402, 403, 404, 422, 429 })
	void aRefusalStopsNothingAndIsAskedAgainByALaterDecision(int status) throws Exception {
		DESK.chatwoot.faults().add(Fault.status(status, "no more").on("POST", "/agents").times(1));
		Event<ConsultationEvent> refused = SyncDesk.decide(wanted(this.address));
		SyncDesk.deliver(this.handler, refused);
		SyncDesk.deliver(this.handler, refused);
		assertThat(told()).isEmpty();
		assertThat(DESK.writes()).isEmpty();
		SyncDesk.deliver(this.handler, SyncDesk.decide(wanted(this.address)));
		assertThat(told()).hasSize(1);
		assertThat(theOnly().path("email").asString()).isEqualTo(this.address);
	}

	@Test
	void anAgentThatMayNotJoinIsKnownAllTheSame() {
		DESK.chatwoot.faults().add(Fault.status(401, "no administrator").on("POST", "/inbox_members").times(1));
		SyncDesk.deliver(this.handler, SyncDesk.decide(wanted(this.address)));
		assertThat(DESK.chatwoot.faults().all()).as("the fault has hit").isEmpty();
		assertThat(told()).hasSize(1);
	}

	@Tag("slow")
	@ParameterizedTest
	@MethodSource("everyWriteLosesItsAnswer")
	void aLostAnswerMakesNoSecondAgent(Kind kind, String path) throws Exception {
		DESK.chatwoot.faults().add(Fault.of(kind).on("POST", path).delayed(SyncDesk.SILENCE).times(1));
		Event<ConsultationEvent> wanted = SyncDesk.decide(wanted(this.address));
		SyncDesk.once(this.handler, wanted);
		SyncDesk.deliver(DESK.worker(), wanted);
		assertThat(DESK.chatwoot.faults().all()).as("the fault has hit").isEmpty();
		long agent = theOnly().path("id").asLong();
		assertThat(told()).containsExactly(new AgentLinked(agent, this.key.toString(), "Анна К."));
		assertThat(ids(DESK.shown("/inbox_members/5").path("payload"))).containsOnlyOnce(agent);
		assertThat(ids(DESK.shown("/teams/3/team_members"))).containsOnlyOnce(agent);
		assertThat(DESK.violations()).isEmpty();
	}

	private ConsultationEvent wanted(String email) {
		return new AgentWanted(Origin.ONEC, this.key, email, "Анна К.", TEAM);
	}

	/** The agent with the user's address. */
	private JsonNode theOnly() throws IOException, InterruptedException {
		List<JsonNode> found = DESK.shown("/agents")
			.valueStream()
			.filter((agent) -> agent.path("email").asString("").equals(this.address))
			.toList();
		assertThat(found).hasSize(1);
		return found.getFirst();
	}

	private static List<Long> ids(JsonNode agents) {
		return agents.valueStream().map((agent) -> agent.path("id").asLong()).toList();
	}

	private static List<AgentLinked> told() {
		return DESK.told.stream().map((event) -> (AgentLinked) event.data()).toList();
	}

}
