package uz.consbridge.gateway.consultation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.events.ConsultationEvent.ConsultationCreated;
import uz.consbridge.events.ManagerState;
import uz.consbridge.gateway.client.ClientData;
import uz.consbridge.gateway.consultation.CreateConsultation.Idempotency;
import uz.consbridge.gateway.consultation.CreateConsultation.Result;
import uz.consbridge.gateway.core.CoreTests;
import uz.consbridge.gateway.core.Desk;
import uz.consbridge.gateway.manager.Staff;

import static org.assertj.core.api.Assertions.assertThat;

/** A planned time lies within the hours of somebody, by the clock of the base. */
class PlannedTimeTests extends CoreTests {

	private static final String ANNA = "aaaaaaaa-24b2-11e9-a1e3-60a44cafb67d";

	private static final String NIGHT = "bbbbbbbb-24b2-11e9-a1e3-60a44cafb67d";

	private final TimeZone usual = TimeZone.getDefault();

	@Autowired
	private CreateConsultation create;

	@Autowired
	private Staff staff;

	@Autowired
	private JdbcClient jdbc;

	@AfterEach
	void restore() {
		TimeZone.setDefault(this.usual);
		this.jdbc.sql("delete from cons.users").update();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-11-24T18:30:00Z, 2026-11-25T09:00:00+05:00
			2026-11-24T18:59:59Z, 2026-11-25T09:00:00+05:00
			2026-11-24T19:00:00Z, 2026-11-25T09:00:00+05:00
			2026-11-24T19:30:00Z, 2026-11-25T09:00:00+05:00
			2026-11-24T03:59:59Z, 2026-11-24T09:00:00+05:00
			2026-11-24T04:00:00Z, 2026-11-24T09:00:00+05:00
			2026-11-24T13:00:00Z, 2026-11-24T18:00:00+05:00
			2026-11-24T13:00:01Z, 2026-11-25T09:00:00+05:00
			""")
	void isTheSameInEveryTimeZoneOfTheProcess(Instant planned, OffsetDateTime fitting) {
		hire(ANNA, 9, 18);
		for (String zone : List.of("UTC", "America/Los_Angeles", "Asia/Tashkent", "Pacific/Kiritimati")) {
			TimeZone.setDefault(TimeZone.getTimeZone(zone));
			ConsultationView created = this.desk.created(Desk.accounting(Desk.subscriber(), planned));
			assertThat(created.startDate()).as(zone).isEqualTo(fitting.toInstant());
			assertThat(created.manager()).as("she works then").isEqualTo(ANNA);
			assertThat(
					this.desk.decisions(created.consId(), ConsultationCreated.class).getFirst().facts().scheduledAt())
				.isEqualTo(fitting.toInstant());
			assertThat(this.desk.created(support(planned)).startDate()).as(zone).isEqualTo(fitting.toInstant());
		}
	}

	@Test
	void countsForTheLimitOfTheDayItIsMovedTo() {
		hire(ANNA, 9, 18);
		ClientData client = Desk.subscriber();
		Instant lateInTheEvening = Instant.parse("2026-11-24T18:30:00Z");
		this.desk.created(Desk.accounting(client, lateInTheEvening));
		this.desk.created(Desk.accounting(client, lateInTheEvening.plus(Duration.ofHours(1))));
		this.desk.created(Desk.accounting(client, Instant.parse("2026-11-25T07:00:00Z")));
		CreationTests.assertRejected(this.create.create(Desk.accounting(client, lateInTheEvening), null, Desk.ACTOR),
				429, "consultation.scheduled_at");
		this.desk.created(Desk.accounting(client, Instant.parse("2026-11-24T07:00:00Z")));
	}

	@Test
	void isCheckedAgainstTheFarthestDayAfterItWasMoved() {
		hire(ANNA, 9, 18);
		Instant last = NOON.plus(Duration.ofDays(30));
		this.desk.created(Desk.accounting(Desk.subscriber(), last));
		this.clock.advance(Duration.ofHours(8));
		CreationTests.assertRejected(this.create
			.create(Desk.accounting(Desk.subscriber(), last.plus(Duration.ofHours(8))), null, Desk.ACTOR), 400,
				"consultation.scheduled_at");
	}

	@Test
	void isKeptWhereTheManagerTheCallerNamesWorks() {
		hire(ANNA, 9, 18);
		hire(NIGHT, 22, 6);
		Instant midnight = Instant.parse("2026-11-24T19:00:00Z");
		assertThat(this.desk.created(Desk.accounting(Desk.subscriber(), midnight)).manager()).isEqualTo(NIGHT);
		ConsultationView hers = this.desk.created(named(ANNA, midnight));
		assertThat(hers.startDate()).isEqualTo(Instant.parse("2026-11-25T04:00:00Z"));
		assertThat(hers.manager()).isEqualTo(ANNA);
	}

	@Test
	void isKeptAsLongAsNobodysHoursAreKnown() {
		Instant midnight = Instant.parse("2026-11-24T19:00:00Z");
		assertThat(this.desk.created(Desk.accounting(Desk.subscriber(), midnight)).startDate()).isEqualTo(midnight);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT5M", "PT12H", "P400D" })
	void isNowIfItHasPassed(Duration ago) {
		assertThat(this.desk.created(Desk.accounting(Desk.subscriber(), NOON.minus(ago))).startDate()).isEqualTo(NOON);
	}

	@Test
	void anHonestRepeatOfAMovedOneIsRecognised() {
		hire(ANNA, 9, 18);
		NewConsultation request = Desk.accounting(Desk.subscriber(), Instant.parse("2026-11-24T18:30:00Z"));
		Idempotency key = new Idempotency("site", "moved", "hash of the body as received");
		assertThat(this.create.create(request, key, Desk.ACTOR)).isInstanceOf(Result.Created.class);
		assertThat(this.create.create(request, key, Desk.ACTOR)).isInstanceOf(Result.Replayed.class);
	}

	private void hire(String key, int from, int to) {
		this.staff.store(new ManagerState(key, null, "Anna", null, false, false, true, true, "ИТС консультанты", 1000,
				LocalTime.of(from, 0), LocalTime.of(to, 0), List.of()));
	}

	private static NewConsultation support(Instant planned) {
		return Desk.support(Desk.subscriber()).plannedFor(planned);
	}

	private static NewConsultation named(String manager, Instant planned) {
		NewConsultation plain = Desk.accounting(Desk.subscriber(), planned);
		return new NewConsultation(plain.client(), null, plain.source(), plain.type(), "ru", "?", null, null, null,
				null, planned, manager, List.of(), List.of(), plain.customAttributes());
	}

}
