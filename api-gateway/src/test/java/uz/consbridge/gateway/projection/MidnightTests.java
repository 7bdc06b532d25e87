package uz.consbridge.gateway.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ConsultationEvent.StaffNoticed;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.ManagerState;
import uz.consbridge.events.OneCEvent.ManagerChanged;
import uz.consbridge.events.OneCEvent.QueueClosingChanged;
import uz.consbridge.events.OneCEvent.RedateAdded;
import uz.consbridge.gateway.client.ClientData;
import uz.consbridge.gateway.consultation.CreateConsultation;
import uz.consbridge.gateway.core.Desk;
import uz.consbridge.gateway.manager.ManagerSelection;

import static org.assertj.core.api.Assertions.assertThat;

/** The base's midnight is 19:00 UTC, wherever this process lives. */
class MidnightTests extends ProjectionTests {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private static final Instant BEFORE = Instant.parse("2026-11-24T18:30:00Z");

	private static final Instant AFTER = Instant.parse("2026-11-24T19:30:00Z");

	private final TimeZone home = TimeZone.getDefault();

	@Autowired
	private CreateConsultation create;

	@Autowired
	private ManagerSelection selection;

	@Autowired
	private ClosedQueues closed;

	@BeforeEach
	void liveFarAway() {
		TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
	}

	@AfterEach
	void comeHome() {
		TimeZone.setDefault(this.home);
		this.jdbc.sql("update cons.users set consultation_enabled = false").update();
	}

	@Test
	void theDayOfTheLimitEndsAtTheBasesMidnight() {
		for (Instant now : List.of(BEFORE, AFTER)) {
			this.clock.set(now);
			ClientData client = Desk.subscriber();
			for (int i = 0; i < 3; i++) {
				this.desk.created(Desk.accounting(client, AFTER.plusSeconds(i)));
			}
			assertThat(this.create.create(Desk.accounting(client, AFTER.plusSeconds(60)), null, Desk.ACTOR))
				.isInstanceOf(CreateConsultation.Result.Rejected.class);
			Instant nextDay = DAY.plusDays(2).atStartOfDay(ZoneId.of("Asia/Tashkent")).toInstant();
			assertThat(this.create.create(Desk.accounting(client, nextDay.minusSeconds(1)), null, Desk.ACTOR))
				.isInstanceOf(CreateConsultation.Result.Rejected.class);
			this.desk.created(Desk.accounting(client, nextDay));
			if (now.equals(BEFORE)) {
				this.desk.created(Desk.accounting(client, BEFORE.plusSeconds(120)));
			}
		}
	}

	@Test
	void aClosedQueueIsClosedUntilTheBasesMidnightAndOnlyThoseWhoWaitThenAreTold() {
		String manager = closedAhead();
		assertThat(this.desk.decisions(this.id, StaffNoticed.class)).isEmpty();
		assertThat(chosen(manager, BEFORE)).isPresent();
		assertThat(chosen(manager, AFTER)).isEmpty();
		this.clock.set(AFTER);
		tell(new QueueClosingChanged(manager, DAY.plusDays(1), false));
		tell(new QueueClosingChanged(manager, DAY.plusDays(1), true));
		assertThat(this.desk.decisions(this.id, StaffNoticed.class)).hasSize(1);
		tell(new QueueClosingChanged(manager, DAY, true));
		assertThat(this.desk.decisions(this.id, StaffNoticed.class)).hasSize(1);
	}

	@Test
	void whoWaitsInAQueueThatWasClosedAheadIsToldOnceWhenTheBasesDayBegins() {
		closedAhead();
		this.closed.tell();
		assertThat(this.desk.decisions(this.id, StaffNoticed.class)).isEmpty();
		this.clock.set(AFTER);
		this.closed.tell();
		this.closed.tell();
		assertThat(this.desk.decisions(this.id, StaffNoticed.class)).singleElement()
			.extracting(StaffNoticed::messageKey)
			.isEqualTo("queue-closed");
	}

	/** A manager in whose queue the consultation waits, closed for the coming day. */
	private String closedAhead() {
		String manager = manager(LocalTime.MIN, LocalTime.MAX);
		this.jdbc.sql("update cons.consultations set manager = :manager where cons_id = :id")
			.param("manager", manager)
			.param("id", this.id)
			.update();
		this.clock.set(BEFORE);
		tell(new QueueClosingChanged(manager, DAY.plusDays(1), true));
		return manager;
	}

	@Test
	void workingHoursAreThoseOfTheBasesClock() {
		String late = manager(LocalTime.of(22, 0), LocalTime.of(23, 45));
		String early = manager(LocalTime.of(0, 15), LocalTime.of(9, 0));
		assertThat(chosen(late, BEFORE)).isPresent();
		assertThat(chosen(late, AFTER)).isEmpty();
		assertThat(chosen(early, BEFORE)).isEmpty();
		assertThat(chosen(early, AFTER)).isPresent();
	}

	@Test
	void theDayAndTimeOfARedateAreThoseOfTheBase() {
		link();
		tell(new RedateAdded(this.document.refKey(), null, null, BEFORE, null, AFTER, null));
		assertThat(read().redate()).isEqualTo(DAY.plusDays(1));
		assertThat(read().redateTime()).isEqualTo(LocalTime.of(0, 30));
		assertThat(read().startDate()).isEqualTo(AFTER);
	}

	private Optional<String> chosen(String manager, Instant at) {
		this.clock.set(at);
		this.jdbc.sql("update cons.users set consultation_enabled = cl_ref_key = :key").param("key", manager).update();
		String skill = this.jdbc.sql("select category_key from cons.user_skill where user_key = :key")
			.param("key", manager)
			.query(String.class)
			.single();
		return this.selection.select(ConsultationType.ACCOUNTING, "ru", skill, at);
	}

	private String manager(LocalTime from, LocalTime to) {
		String key = UUID.randomUUID().toString();
		tell(new ManagerChanged(new ManagerState(key, "m", "M", "M", false, false, true, false, "ИТС консультанты", 10,
				from, to, List.of(UUID.randomUUID().toString()))));
		return key;
	}

}
