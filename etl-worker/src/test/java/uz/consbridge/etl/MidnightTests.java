package uz.consbridge.etl;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.TimeZone;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

/** The base's midnight is 19:00 UTC, wherever this process lives. */
class MidnightTests {

	private final TimeZone home = TimeZone.getDefault();

	private final Pulls pulls = new Pulls();

	@BeforeEach
	void liveFarAway() {
		TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
	}

	@AfterEach
	void comeHome() {
		TimeZone.setDefault(this.home);
		assertThat(this.pulls.oneC.recording().violations().all()).isEmpty();
		this.pulls.close();
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-02T18:30:00Z, 2026-03-02T23:30:00, 2026-03-02",
			"2026-03-02T19:30:00Z, 2026-03-03T00:30:00, 2026-03-03" })
	void everyTimeThatIsReadOrAskedForIsOnTheBasesClock(Instant now, LocalDateTime wall, LocalDate day) {
		this.pulls.clock.forward(Duration.between(this.pulls.clock.instant(), now));
		assertThat(this.pulls.operator.now()).isEqualTo(wall);
		UUID key = this.pulls.document();
		this.pulls.operator.close(key, null);
		this.pulls.operator.call(key, null, null);
		this.pulls.operator.redate(key, wall.plusDays(2), null);
		this.pulls.operator.rate(key, 1, 5, null);
		for (String job : new String[] { "consultations", "calls", "redates", "all-ratings" }) {
			this.pulls.run(job);
		}
		DocumentState document = this.pulls.topic.all(OneCEvent.DocumentChanged.class).getLast().document();
		assertThat(document.createdAt()).isEqualTo(now);
		assertThat(document.endedAt()).isEqualTo(now);
		assertThat(document.modifiedAt()).isEqualTo(now);
		assertThat(document.scheduledAt()).isEqualTo(now.plusSeconds(2 * 86_400));
		assertThat(this.pulls.topic.all(OneCEvent.CallDetected.class).getLast().period()).isEqualTo(now);
		assertThat(this.pulls.topic.all(OneCEvent.RedateAdded.class).getLast().newDate())
			.isEqualTo(now.plusSeconds(2 * 86_400));
		assertThat(this.pulls.topic.all(OneCEvent.RatingAdded.class).getLast().ratedAt()).isEqualTo(now);
		assertThat(this.pulls.watermark("consultations")).contains(now);
		assertThat(this.pulls.requests(Names.CALLS).getFirst().query())
			.contains("Period ge datetime'" + day.minusDays(30) + "T00:00:00'");
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-02T18:30:00Z, 2026-03-02", "2026-03-02T19:30:00Z, 2026-03-03" })
	void closedQueuesAreReadFromTheBasesYesterdayOn(Instant now, LocalDate today) {
		this.pulls.clock.forward(Duration.between(this.pulls.clock.instant(), now));
		for (int day = -2; day <= 1; day++) {
			this.pulls.operator.closeQueue(Seed.CONSULTANT, today.plusDays(day), true);
		}
		this.pulls.run("queue-closings");
		assertThat(this.pulls.topic.all(OneCEvent.QueueClosingChanged.class))
			.extracting(OneCEvent.QueueClosingChanged::day)
			.containsExactlyInAnyOrder(today.minusDays(1), today, today.plusDays(1));
	}

}
