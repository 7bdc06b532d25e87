package uz.consbridge.onecsync;

import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.delivery.Outcome;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.ConsultationEvent.RedateAdded;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

/** What a worker had under way when it died, before its request was sent. */
class AbandonedEffectTests {

	private static final Rig RIG = Rig.start("--consbridge.onec.effects.look-after=200ms,5m,10m");

	private final Case one = new Case(RIG);

	@AfterAll
	static void close() {
		RIG.close();
	}

	@Test
	void aChangeOfTheDocumentGoesOnAfterTheFirstLook() {
		String document = this.one.create().document().refKey();
		Event<ConsultationEvent> decision = this.one.decided(this.one.status(Status.OTHER, Origin.API));
		abandon("status", this.one.consId, decision);
		done(decision);
		assertThat(this.one.refreshed(document).status()).isEqualTo(Status.OTHER);
	}

	@Test
	void aRegisterRecordIsWrittenAfterTheFirstLook() {
		this.one.create();
		RatingAdded rating = this.one.rating(Origin.API);
		Event<ConsultationEvent> rated = this.one.decided(rating);
		abandon("rating", rating.ratingId(), rated);
		done(rated);
		RedateAdded redate = this.one.redate(Origin.API);
		Event<ConsultationEvent> moved = this.one.decided(redate);
		abandon("redate", redate.redateId(), moved);
		abandon("schedule", this.one.consId, moved);
		done(moved);
		assertThat(written(Names.RATINGS)).isOne();
		assertThat(written(Names.REDATES)).isOne();
		assertThat(RIG.onec().recording().violations().all()).isEmpty();
	}

	@Test
	void aDocumentIsNotMadeBeforeTheLastLook() {
		Event<ConsultationEvent> creation = this.one.decided(this.one.creation());
		abandon("document", this.one.consId, creation);
		long before = written(Names.DOCUMENT);
		assertThat(RIG.hand(creation)).isInstanceOf(Outcome.Later.class);
		assertThat(RIG.hand(creation)).isInstanceOf(Outcome.Later.class);
		assertThat(written(Names.DOCUMENT)).isEqualTo(before);
	}

	private static void abandon(String kind, UUID id, Event<ConsultationEvent> decision) {
		RIG.bean(JdbcClient.class)
			.sql("""
					insert into onec.effect (kind, id, state, sequence, version, holder, lease_until, called_at, calls)
					values (:kind, :id, 'intended', :sequence, 1, 'dead', clock_timestamp(),
						clock_timestamp() - interval '1 second', 1)""")
			.param("kind", kind)
			.param("id", id.toString())
			.param("sequence", decision.sequence())
			.update();
	}

	private static void done(Event<ConsultationEvent> decision) {
		assertThat(RIG.deliver(decision)).isEqualTo(Outcome.done());
		RIG.reports().about(decision, EffectOutcome.Done.class);
	}

	private static long written(String set) {
		return RIG.writes().stream().filter((entry) -> entry.committed() && entry.path().contains(set)).count();
	}

}
