package uz.consbridge.onecsync;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uz.consbridge.delivery.Outcome;
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

/** Every kind of write meets every way of losing an answer, and happens once. */
@ExtendWith(Rigs.class)
class LostAnswerTests {

	private final Rig rig;

	private final Case one;

	LostAnswerTests(Rig rig) {
		this.rig = rig;
		this.one = new Case(rig);
	}

	@ParameterizedTest
	@EnumSource(names = { "RESET_AFTER_COMMIT", "COMMIT_THEN_TIMEOUT", "TRUNCATED", "EMPTY", "RESET" })
	void everyWriteHappensOnce(Fault.Kind kind) {
		DocumentState made = creation(kind);
		afterwards(kind);
		DocumentState document = this.one.refreshed(made.refKey());
		assertThat(document.managerKey()).isEqualTo(Seed.SUPERVISOR.toString());
		assertThat(document.scheduledAt()).isNotEqualTo(made.scheduledAt());
		assertThat(document.status()).isEqualTo(Status.CANCELLED);
		assertThat(document.callbackHint()).startsWith("+998900000009 / ");
		committed(Names.CONTRACTORS, 1);
		committed(Names.REDATES, 1);
		committed(Names.RATINGS, 1);
		committed(Names.DOCUMENT, 6);
		assertThat(this.rig.onec().recording().violations().all()).isEmpty();
		assertThat(this.rig.onec().recording().faults().all()).as("faults that hit nothing").isEmpty();
	}

	private DocumentState creation(Fault.Kind kind) {
		once(kind, "POST", Names.CONTRACTORS);
		once(kind, "POST", Names.DOCUMENT);
		return this.one.create().document();
	}

	private void afterwards(Fault.Kind kind) {
		once(kind, "PATCH", Names.DOCUMENT);
		done(this.one.manager(Seed.SUPERVISOR.toString()));
		once(kind, "POST", Names.REDATES);
		once(kind, "PATCH", Names.DOCUMENT);
		done(this.one.redate(Origin.API));
		once(kind, "POST", Names.RATINGS);
		done(this.one.rating(Origin.API));
		once(kind, "PATCH", Names.DOCUMENT);
		done(this.one.status(Status.OTHER, Origin.API));
		once(kind, "PATCH", Names.DOCUMENT);
		done(this.one.phone("+998900000009"));
		once(kind, "PATCH", Names.DOCUMENT);
		done(new ConsultationCancelled(this.one.consId, Origin.API, Links.NONE, this.one.created));
	}

	private void once(Fault.Kind kind, String method, String path) {
		this.rig.fault(Fault.of(kind).on(method, path).times(1).delayed(Duration.ofSeconds(1)));
	}

	private void done(ConsultationEvent data) {
		Event<ConsultationEvent> decision = this.one.decided(data);
		assertThat(this.rig.deliver(decision)).isEqualTo(Outcome.done());
		this.rig.reports().about(decision, EffectOutcome.Done.class);
	}

	/** The simulator notes a write when its held answer ends. */
	private void committed(String set, int times) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(5))
			.untilAsserted(() -> assertThat(this.rig.onec()
				.recording()
				.ledger()
				.entries((entry) -> entry.committed() && entry.path().contains(set))).as(set).hasSize(times));
	}

}
