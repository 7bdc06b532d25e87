package uz.consbridge.onecsync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.Links;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** The base's midnight is 19:00 UTC, wherever this process lives. */
@ExtendWith(Rigs.class)
class MidnightTests {

	private static final ZoneId BASE = ZoneId.of("Asia/Tashkent");

	private final TimeZone before = TimeZone.getDefault();

	private final Rig rig;

	private final Case one;

	private final Instant midnight = LocalDate.now(BASE)
		.plusDays(4)
		.atTime(LocalTime.MIDNIGHT)
		.atZone(BASE)
		.toInstant();

	MidnightTests(Rig rig) {
		this.rig = rig;
		this.one = new Case(rig);
	}

	@BeforeEach
	void liveFarAway() {
		TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
	}

	@AfterEach
	void comeHome() {
		TimeZone.setDefault(this.before);
	}

	@Test
	void oneCsDayEndsAtItsOwnMidnight() {
		for (int i = 1; i <= 3; i++) {
			create(i, this.midnight.minusSeconds(1800), EffectOutcome.DocumentLinked.class);
		}
		create(4, this.midnight.minusSeconds(1), EffectOutcome.Rejected.class);
		DocumentState next = create(5, this.midnight, EffectOutcome.DocumentLinked.class).document();
		assertThat(next.scheduledAt()).isEqualTo(this.midnight);
		assertThat(next.createdAt()).isEqualTo(this.one.created.minusSeconds(5));
	}

	@Test
	void anEndJustBeforeMidnightIsReadBackAsTheSameInstant() {
		this.one.create();
		Instant end = this.midnight.minusSeconds(1);
		DocumentState document = this.one.change(new ConsultationEvent.StatusChanged(this.one.consId, Origin.API,
				Links.NONE, Status.OPEN, Status.RESOLVED, end, end, false));
		assertThat(document.endedAt()).isEqualTo(end);
	}

	private <T extends EffectOutcome> T create(int number, Instant planned, Class<T> outcome) {
		UUID consId = UUID.randomUUID();
		Event<ConsultationEvent> decision = this.one.decided(new ConsultationCreated(consId, Origin.API, Links.NONE,
				Facts.consultation(consId, this.one.subscriber, this.one.created.minusSeconds(number), planned, null),
				false, true));
		this.rig.deliver(decision);
		return this.rig.reports().about(decision, outcome);
	}

}
