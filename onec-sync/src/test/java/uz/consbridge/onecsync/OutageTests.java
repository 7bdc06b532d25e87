package uz.consbridge.onecsync;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.delivery.ParkReason;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Target;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(Rigs.class)
class OutageTests {

	private static final String REFUSAL = """
			{"odata.error": {"code": "-1", "message": {"lang": "ru", "value": "Запрещено изменять документ"}}}""";

	private final Rig rig;

	private final Case one;

	OutageTests(Rig rig) {
		this.rig = rig;
		this.one = new Case(rig);
	}

	@AfterEach
	void mend() {
		this.rig.onec().recording().faults().clear();
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 404, 500, 502, 503, 504 })
	void anAnswerThatOneCDidNotGiveIsAnOutage(int status) {
		this.rig.fault(Fault.status(status, "<html>Service Unavailable</html>"));
		assertThat(this.rig.hand(this.one.decided(this.one.creation()))).isInstanceOfSatisfying(Outcome.Outage.class,
				(outage) -> assertThat(outage.target()).isEqualTo(Target.ONEC));
	}

	@Test
	void theServersOwnWaitIsPassedOn() {
		this.rig.fault(Fault.status(503, "").retryAfter(7));
		assertThat(this.rig.hand(this.one.decided(this.one.creation()))).isInstanceOfSatisfying(Outcome.Outage.class,
				(outage) -> assertThat(outage.after()).isEqualTo(Duration.ofSeconds(7)));
	}

	@Test
	void aLoginPageIsAnOutage() {
		this.rig.fault(Fault.of(Fault.Kind.HTML));
		assertThat(this.rig.hand(this.one.decided(this.one.creation()))).isInstanceOf(Outcome.Outage.class);
	}

	@Test
	void aRefusalByOneCsRulesIsAnOutcomeAndNoOutage() {
		this.one.create();
		this.rig.fault(Fault.status(500, REFUSAL).on("PATCH", Names.DOCUMENT));
		Event<ConsultationEvent> decision = this.one
			.decided(this.one.status(uz.consbridge.events.Status.RESOLVED, Origin.API));
		assertThat(this.rig.hand(decision)).isEqualTo(Outcome.done());
		assertThat(this.rig.reports().about(decision, EffectOutcome.Rejected.class).reason())
			.isEqualTo("Запрещено изменять документ");
	}

	@Test
	void aRequestThatOneCCannotAcceptParks() {
		this.rig.fault(Fault.status(400, "{\"odata.error\": {\"code\": \"4\", \"message\": {\"value\": \"x\"}}}")
			.on("POST", Names.DOCUMENT));
		assertThat(this.rig.deliver(this.one.decided(this.one.creation()))).isInstanceOfSatisfying(Outcome.Park.class,
				(park) -> assertThat(park.reason()).isEqualTo(ParkReason.REFUSED));
	}

	@Test
	void theProbeAndTheHealthPageTellWhetherOneCAnswers() {
		OnecProbe probe = this.rig.bean(OnecProbe.class);
		assertThat(probe.answers()).isTrue();
		this.rig.fault(Fault.status(503, ""));
		assertThat(probe.answers()).isFalse();
		await().atMost(Duration.ofSeconds(20)).until(() -> probe.health().getStatus(), Status.DOWN::equals);
		mend();
		await().atMost(Duration.ofSeconds(20)).until(() -> probe.health().getStatus(), Status.UP::equals);
	}

}
