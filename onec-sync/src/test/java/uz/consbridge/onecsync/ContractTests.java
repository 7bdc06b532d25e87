package uz.consbridge.onecsync;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCancelled;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.simulator.contract.Contract;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.http.LedgerEntry;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

/** Every request to 1C keeps to the contract, and none is made in vain. */
@ExtendWith(Rigs.class)
class ContractTests {

	private static final String DOCUMENT = " " + Names.DOCUMENT;

	private static final String READ = "GET" + DOCUMENT + " one";

	private static final String CHANGE = "PATCH" + DOCUMENT + " one";

	private final Rig rig;

	private final Contract contract;

	private final Case one;

	ContractTests(Rig rig) {
		this.rig = rig;
		this.contract = Contract.onec(rig.onec().settings().path());
		this.one = new Case(rig);
	}

	@BeforeEach
	void forget() {
		this.rig.onec().recording().clear();
	}

	@Test
	void everyRequestKeepsToTheContract() {
		this.one.create();
		List.of(this.one.manager(Seed.SUPERVISOR.toString()), this.one.redate(Origin.API), this.one.rating(Origin.API),
				this.one.status(Status.OTHER, Origin.API), this.one.status(Status.RESOLVED, Origin.CHATWOOT))
			.forEach(this::requestsOf);
		Case unplanned = new Case(this.rig);
		requestsOf(new ConsultationCreated(unplanned.consId, Origin.API, Links.NONE,
				Facts.consultation(unplanned.consId, unplanned.subscriber, unplanned.created, null, null), true, true));
		requestsOf(new ConsultationCancelled(unplanned.consId, Origin.API, Links.NONE, unplanned.created));
		lostAnswers();
		assertThat(this.rig.bean(OnecProbe.class).answers()).isTrue();
		List<LedgerEntry> requests = this.rig.onec().recording().ledger().entries();
		assertThat(this.contract.complaints(requests)).isEmpty();
		assertThat(this.rig.onec().recording().violations().all()).isEmpty();
		assertThat(requests.stream().map(this.contract::nameOf).distinct()).containsExactlyInAnyOrder(
				"GET " + Names.CONTRACTORS, "POST " + Names.CONTRACTORS, "POST" + DOCUMENT, "GET" + DOCUMENT, READ,
				CHANGE, "POST " + Names.REDATES, "GET " + Names.REDATES, "POST " + Names.RATINGS,
				"GET " + Names.RATINGS);
	}

	/** What is not known to have been written is looked for. */
	private void lostAnswers() {
		Case lost = new Case(this.rig);
		for (ConsultationEvent decision : List.of(lost.creation(), lost.redate(Origin.API), lost.rating(Origin.API))) {
			this.rig.fault(Fault.of(Fault.Kind.RESET_AFTER_COMMIT).on("POST", "odata").times(2));
			requestsOf(decision);
			this.rig.onec().recording().faults().clear();
		}
	}

	@Test
	void aDecisionOnlyWritesAndReadsWhatItNeeds() {
		assertThat(requestsOf(this.one.creation())).containsExactly("GET " + Names.CONTRACTORS,
				"POST " + Names.CONTRACTORS, "POST" + DOCUMENT);
		Case second = new Case(this.rig);
		assertThat(requestsOf(new ConsultationCreated(second.consId, Origin.API, Links.NONE,
				Facts.consultation(second.consId, this.one.subscriber, second.created.minusSeconds(7), null, null),
				true, true)))
			.containsExactly("GET " + Names.CONTRACTORS, "POST" + DOCUMENT);
		assertThat(requestsOf(this.one.manager(Seed.SUPERVISOR.toString()))).containsExactly(READ, CHANGE);
		assertThat(requestsOf(this.one.manager(Seed.SUPERVISOR.toString()))).containsExactly(READ);
		assertThat(requestsOf(this.one.redate(Origin.API))).containsExactly("POST " + Names.REDATES, READ, CHANGE);
		assertThat(requestsOf(this.one.rating(Origin.API))).containsExactly("POST " + Names.RATINGS);
		assertThat(requestsOf(this.one.status(Status.OPEN, Origin.CHATWOOT))).containsExactly(READ);
		assertThat(requestsOf(this.one.status(Status.RESOLVED, Origin.CHATWOOT))).containsExactly(READ, CHANGE);
	}

	/** The decision's requests, as the contract calls them. */
	private List<String> requestsOf(ConsultationEvent decision) {
		int before = this.rig.onec().recording().ledger().entries().size();
		assertThat(this.rig.deliver(this.one.decided(decision))).isEqualTo(Outcome.done());
		List<LedgerEntry> requests = this.rig.onec().recording().ledger().entries();
		return requests.subList(before, requests.size()).stream().map(this.contract::nameOf).toList();
	}

}
