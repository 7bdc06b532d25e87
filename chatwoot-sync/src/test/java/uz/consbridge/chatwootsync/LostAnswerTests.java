package uz.consbridge.chatwootsync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uz.consbridge.delivery.RecordHandler;
import uz.consbridge.events.ClientFacts;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ClientChanged;
import uz.consbridge.events.Event;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.http.Fault.Kind;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("slow")
class LostAnswerTests {

	private static final String NOTE = "/messages#note";

	private static final List<String> WRITES = List.of("/contacts", "/conversations", "/messages", "/labels",
			"/toggle_priority", "/assignments", "/custom_attributes", "/toggle_status", NOTE);

	/** What tells the request apart from others with the same path. */
	private static final Map<String, String> BODIES = Map.of("/contacts", "identifier\":", NOTE, "private\":true");

	@RegisterExtension
	private static final SyncDesk DESK = new SyncDesk(Duration.ofMillis(350));

	private final RecordHandler handler = DESK.worker();

	static Stream<Arguments> everyWriteLosesItsAnswer() {
		List<Arguments> cases = new ArrayList<>();
		for (Kind kind : List.of(Kind.COMMIT_THEN_TIMEOUT, Kind.RESET_AFTER_COMMIT)) {
			WRITES.forEach((path) -> cases.add(Arguments.of(kind, path)));
		}
		for (Kind kind : List.of(Kind.RESET, Kind.TRUNCATED, Kind.EMPTY, Kind.HTML, Kind.STATUS, Kind.TOO_MANY)) {
			cases.add(Arguments.of(kind, "/conversations"));
			cases.add(Arguments.of(kind, "/messages"));
		}
		return cases.stream();
	}

	@ParameterizedTest
	@MethodSource("everyWriteLosesItsAnswer")
	void leavesOneEffect(Kind kind, String write) {
		DESK.chatwoot.faults()
			.add(Fault.of(kind)
				.on("POST", write.replaceFirst("#.*", ""))
				.onBody(BODIES.get(write))
				.delayed(SyncDesk.SILENCE)
				.times(1));
		Story story = new Story();
		List<Event<ConsultationEvent>> events = Stream
			.of(story.created(), story.status(Status.OPEN, Status.PENDING, Origin.ONEC), story.redate())
			.map(SyncDesk::decide)
			.toList();
		events.forEach((event) -> SyncDesk.deliver(this.handler, event));
		assertThat(DESK.chatwoot.faults().all()).as("the fault has hit").isEmpty();
		assertThat(DESK.chatwoot.contacts()).hasSize(1);
		assertThat(DESK.conversation().path("status").asString()).isEqualTo("pending");
		assertThat(DESK.conversation().path("priority").asString()).isEqualTo("high");
		assertThat(DESK.conversation().at("/custom_attributes/retime_con").asString()).isEqualTo("10:30");
		assertThat(DESK.messages(false)).hasSize(1);
		assertThat(DESK.messages(true)).hasSize(1);
		assertThat(DESK.violations()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = Kind.class, names = { "COMMIT_THEN_TIMEOUT", "RESET_AFTER_COMMIT", "RESET" })
	void changesAContactOnce(Kind kind) {
		Story story = new Story();
		SyncDesk.deliver(this.handler, SyncDesk.decide(story.created()));
		DESK.chatwoot.faults().add(Fault.of(kind).on("PUT", "/contacts").delayed(SyncDesk.SILENCE).times(1));
		ClientFacts known = story.client;
		ClientFacts renamed = new ClientFacts(known.clientId(), true, "New Name", null, null, known.email(),
				known.phone(), known.inn(), known.subscriberCode(), null, null, null, null, null, null, null, null,
				null, null, null);
		SyncDesk.deliver(this.handler, SyncDesk.decide(new ClientChanged(Origin.API, renamed)));
		assertThat(DESK.chatwoot.faults().all()).as("the fault has hit").isEmpty();
		assertThat(DESK.chatwoot.contacts().get(0).path("name").asString()).isEqualTo("New Name");
		assertThat(DESK.violations()).isEmpty();
	}

}
