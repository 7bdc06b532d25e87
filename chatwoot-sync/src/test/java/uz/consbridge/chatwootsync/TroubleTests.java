package uz.consbridge.chatwootsync;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.delivery.RecordHandler;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.Event;
import uz.consbridge.events.Target;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.http.Fault.Kind;

import static org.assertj.core.api.Assertions.assertThat;

class TroubleTests {

	@RegisterExtension
	private static final SyncDesk DESK = new SyncDesk(Duration.ofSeconds(2));

	private final RecordHandler handler = DESK.worker();

	private final Story story = new Story();

	@ParameterizedTest
	@ValueSource(ints = { 401, 403, 429, 500, 502, 503 })
	void whatConcernsEverybodyIsAnOutage(int status) {
		DESK.chatwoot.faults().add(Fault.status(status, "{\"error\":\"no\"}"));
		Event<ConsultationEvent> created = SyncDesk.decide(this.story.created());
		assertThat(SyncDesk.once(this.handler, created)).isInstanceOfSatisfying(Outcome.Outage.class,
				(outage) -> assertThat(outage.target()).isEqualTo(Target.CHATWOOT));
		DESK.chatwoot.faults().clear();
		SyncDesk.deliver(this.handler, created);
		assertThat(DESK.chatwoot.conversations()).hasSize(1);
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void throttlingIsHonoured() {
		DESK.chatwoot.faults().add(Fault.of(Kind.TOO_MANY).retryAfter(7));
		assertThat(SyncDesk.once(this.handler, SyncDesk.decide(this.story.created())))
			.isEqualTo(new Outcome.Outage(Target.CHATWOOT, Duration.ofSeconds(7), "throttled"));
	}

	@Test
	void aRequestChatwootWillNeverAcceptIsParkedWithItsWords() {
		DESK.chatwoot.faults().add(Fault.status(422, "{\"error\":\"Inbox is invalid\"}").on("POST", "/conversations"));
		assertThat(SyncDesk.once(this.handler, SyncDesk.decide(this.story.created())))
			.isEqualTo(new Outcome.Park(ParkReason.REFUSED, "refused with 422: Inbox is invalid"));
	}

	@Test
	void aParkedDecisionCanBeCarriedOutLater() {
		Event<ConsultationEvent> created = SyncDesk.decide(this.story.created());
		DESK.chatwoot.faults().add(Fault.status(422, null).on("POST", "/labels"));
		assertThat(SyncDesk.once(this.handler, created)).isInstanceOf(Outcome.Park.class);
		DESK.chatwoot.faults().clear();
		SyncDesk.deliver(this.handler, created);
		assertThat(DESK.messages(false)).hasSize(1);
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void aContactThatVanishedIsFoundAgainByItsIdentifier() {
		DESK.chatwoot.faults()
			.add(Fault.status(404, "{\"error\":\"Resource could not be found\"}")
				.on("POST", "/conversations")
				.times(1));
		Event<ConsultationEvent> created = SyncDesk.decide(this.story.created());
		assertThat(SyncDesk.once(this.handler, created)).as("the contact is the same, so it is no answer")
			.isInstanceOf(Outcome.Park.class);
		SyncDesk.deliver(this.handler, created);
		assertThat(DESK.conversation().at("/meta/sender/identifier").asString())
			.isEqualTo(this.story.client.clientId().toString());
	}

	@Test
	void aSecondWorkerDoesNotRepeatWhatTheFirstIsDoing() {
		DESK.chatwoot.faults()
			.add(Fault.of(Kind.DELAY).on("POST", "/conversations").delayed(Duration.ofMillis(400)).times(1));
		Event<ConsultationEvent> created = SyncDesk.decide(this.story.created());
		CompletableFuture<Outcome> first = CompletableFuture.supplyAsync(() -> SyncDesk.once(this.handler, created));
		RecordHandler other = DESK.worker();
		SyncDesk.deliver(other, created);
		Awaitility.await().atMost(Duration.ofSeconds(5)).until(first::isDone);
		SyncDesk.deliver(this.handler, created);
		assertThat(DESK.messages(false)).hasSize(1);
		assertThat(DESK.violations()).isEmpty();
	}

	@Test
	void aWorkerThatTakesOverFinishesWhatADeadOneBegan() {
		Event<ConsultationEvent> created = SyncDesk.decide(this.story.created());
		DESK.chatwoot.faults()
			.add(Fault.of(Kind.COMMIT_THEN_TIMEOUT).on("POST", "/messages").delayed(SyncDesk.SILENCE).times(1));
		assertThat(SyncDesk.once(this.handler, created)).isInstanceOf(Outcome.Outage.class);
		SyncDesk.deliver(DESK.worker(), created);
		assertThat(DESK.messages(false)).hasSize(1);
		assertThat(DESK.told).hasSize(1);
		assertThat(DESK.violations()).isEmpty();
	}

}
