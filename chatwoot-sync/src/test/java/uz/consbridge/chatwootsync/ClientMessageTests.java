package uz.consbridge.chatwootsync;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import uz.consbridge.delivery.RecordHandler;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ClientNoticed;
import uz.consbridge.events.Event;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.http.Fault.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients are told by the agent bot: each fact once, whatever happens on the way.
 */
class ClientMessageTests {

	@RegisterExtension
	private static final SyncDesk DESK = new SyncDesk(Duration.ofSeconds(2));

	private final RecordHandler handler = DESK.workerWithBot();

	private final Story story = new Story();

	@Test
	void clientsAreToldByTheBotAndEachFactOnce() {
		List<Event<ConsultationEvent>> decisions = List
			.of(this.story.created(), this.story.redate(), this.story.call(), notice("closed"))
			.stream()
			.map(SyncDesk::decide)
			.toList();
		decisions.forEach((decision) -> SyncDesk.deliver(this.handler, decision));
		RecordHandler restarted = DESK.workerWithBot();
		decisions.forEach((decision) -> SyncDesk.deliver(restarted, decision));
		assertThat(told()).hasSize(4);
		assertThat(told().getFirst()).startsWith("Arizangiz qabul qilindi.");
		assertThat(DESK.violations()).isEmpty();
		assertThat(DESK.conversation().path("first_reply_created_at").asLong(0)).isZero();
	}

	@Test
	void theNumberIsToldOnceItIsKnownAndOnlyOnce() {
		Event<ConsultationEvent> numbered = SyncDesk.decide(this.story.number("000000042", "ru"));
		SyncDesk.deliver(this.handler, SyncDesk.decide(this.story.created()));
		SyncDesk.deliver(this.handler, SyncDesk.decide(this.story.number("000000041")));
		SyncDesk.deliver(this.handler, numbered);
		SyncDesk.deliver(DESK.workerWithBot(), numbered);
		SyncDesk.deliver(this.handler, SyncDesk.decide(this.story.number("000000043", "ru")));
		assertThat(told()).hasSize(2).last().isEqualTo("Номер вашей заявки: 000000042");
		assertThat(DESK.conversation().path("custom_attributes").path("number_con").asString()).isEqualTo("000000043");
		assertThat(DESK.violations()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "COMMIT_THEN_TIMEOUT", "RESET_AFTER_COMMIT" })
	void aLostAnswerRepeatsNoMessage(Kind kind) {
		SyncDesk.deliver(this.handler, SyncDesk.decide(this.story.created()));
		DESK.chatwoot.faults().add(Fault.of(kind).on("POST", "/messages").delayed(SyncDesk.SILENCE).times(1));
		SyncDesk.deliver(this.handler, SyncDesk.decide(notice("cancelled")));
		assertThat(told()).hasSize(2);
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void aBotThatIsRefusedStopsNothing() {
		RecordHandler refused = DESK.workerWithBot("no such token");
		SyncDesk.deliver(refused, SyncDesk.decide(this.story.created()));
		SyncDesk.deliver(refused, SyncDesk.decide(this.story.redate()));
		assertThat(told()).isEmpty();
		assertThat(DESK.messages(true)).hasSize(1);
	}

	@Test
	void withoutABotNobodyIsTold() {
		RecordHandler without = DESK.worker();
		SyncDesk.deliver(without, SyncDesk.decide(this.story.created()));
		SyncDesk.deliver(without, SyncDesk.decide(notice("closed")));
		assertThat(told()).isEmpty();
	}

	private ConsultationEvent notice(String key) {
		return new ClientNoticed(this.story.consId, Origin.API, Links.NONE, Ids.standard().next(), key, Map.of(), "ru");
	}

	/** What the bot wrote. */
	private static List<String> told() {
		return DESK.conversation()
			.path("messages")
			.valueStream()
			.filter((message) -> message.path("sender").path("type").asString("").equals("agent_bot"))
			.map((JsonNode message) -> message.path("content").asString())
			.toList();
	}

}
