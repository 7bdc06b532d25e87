package uz.consbridge.onecsync;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCancelled;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Decisions arrive through Kafka, outcomes leave through it. */
@ExtendWith(Rigs.class)
class JourneyTests {

	private final Rig rig;

	private final Case one;

	JourneyTests(Rig rig) {
		this.rig = rig;
		this.one = new Case(rig);
	}

	@AfterEach
	void nothingWasParkedMalformedRedundantOrDouble() {
		this.rig.onec().recording().faults().clear();
		assertThat(this.rig.onec().recording().violations().all()).isEmpty();
		assertThat(parked()).isZero();
	}

	@Test
	void aConsultationTravelsThroughOneC() {
		List<Event<ConsultationEvent>> decisions = List
			.<ConsultationEvent>of(this.one.creation(), this.one.manager(Seed.SUPERVISOR.toString()),
					this.one.redate(Origin.API), this.one.status(Status.RESOLVED, Origin.CHATWOOT),
					this.one.rating(Origin.API))
			.stream()
			.map(this.one::decided)
			.toList();
		decisions.forEach(this.rig::publish);
		decisions.forEach(this.rig::publish);
		this.rig.reports().all(decisions.getLast(), 2);
		String refKey = this.rig.reports()
			.about(decisions.getFirst(), EffectOutcome.DocumentLinked.class)
			.document()
			.refKey();
		DocumentState document = this.one.refreshed(refKey);
		assertThat(document.status()).isEqualTo(Status.CLOSED);
		assertThat(document.managerKey()).isEqualTo(Seed.SUPERVISOR.toString());
		assertThat(document.scheduledAt()).isNotEqualTo(this.one.planned);
		assertThat(this.rig.writes()).as("contractor, document, manager, redate, its date, status, rating").hasSize(7);
	}

	@Test
	void whileOneCIsAwayNothingIsParkedAndAfterwardsAllIsDone() {
		this.rig.fault(Fault.status(503, "<html>Service Unavailable</html>"));
		List<Event<ConsultationEvent>> decisions = IntStream.range(0, 6)
			.mapToObj((each) -> this.one.decided(new Case(this.rig).creation()))
			.toList();
		decisions.forEach(this.rig::publish);
		await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(10)).until(() -> parked() == 0);
		assertThat(this.rig.writes()).isEmpty();
		this.rig.onec().recording().faults().clear();
		decisions.forEach((decision) -> this.rig.reports().about(decision, EffectOutcome.DocumentLinked.class));
	}

	@Test
	void decisionsOfOneSubscriberShareItsContractor() {
		List<Event<ConsultationEvent>> decisions = IntStream.range(1, 4)
			.mapToObj((each) -> this.one.decided(other(each)))
			.toList();
		decisions.forEach(this.rig::publish);
		assertThat(decisions.stream()
			.map((decision) -> this.rig.reports().about(decision, EffectOutcome.DocumentLinked.class).contractorKey())
			.distinct()).hasSize(1);
		assertThat(this.rig.onec().recording().ledger().entries("POST", Names.CONTRACTORS)).hasSize(1);
	}

	@Test
	void aCancellationFollowsItsCreation() {
		Event<ConsultationEvent> creation = this.one.decided(this.one.creation());
		Event<ConsultationEvent> cancellation = this.one
			.decided(new ConsultationCancelled(this.one.consId, Origin.API, Links.NONE, this.one.created));
		this.rig.publish(creation);
		this.rig.publish(cancellation);
		DocumentState document = this.rig.reports().about(cancellation, EffectOutcome.Done.class).document();
		assertThat(document).isNotNull();
		assertThat(this.rig.writes()).as("contractor, document, cancellation").hasSize(3);
	}

	private ConsultationEvent other(int number) {
		UUID consId = UUID.randomUUID();
		return new ConsultationEvent.ConsultationCreated(consId, Origin.API, Links.NONE, Facts.consultation(consId,
				this.one.subscriber, this.one.created.minusSeconds(number), this.one.planned, null), false, true);
	}

	private int parked() {
		return this.rig.bean(JdbcClient.class).sql("select count(*) from onec.parked").query(Integer.class).single();
	}

}
