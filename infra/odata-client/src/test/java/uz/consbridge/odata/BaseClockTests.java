package uz.consbridge.odata;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BaseClockTests {

	private final TimeZone before = TimeZone.getDefault();

	@BeforeEach
	void liveFarAway() {
		TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
	}

	@AfterEach
	void comeHome() {
		TimeZone.setDefault(this.before);
	}

	@ParameterizedTest
	@CsvSource({ "2026-02-27T18:59:59Z, 2026-02-27T23:59:59", "2026-02-27T19:00:00Z, 2026-02-28T00:00:00",
			"2026-02-27T23:59:59.999Z, 2026-02-28T04:59:59", "2026-03-29T01:30:00Z, 2026-03-29T06:30:00",
			"2026-03-08T10:30:00Z, 2026-03-08T15:30:00" })
	void instantsAreWrittenOnTheBasesWallClockAndReadBack(Instant instant, String text) {
		BaseClock clock = at(instant);
		assertThat(clock.text(instant)).isEqualTo(text);
		assertThat(clock.instant(text)).isEqualTo(clock.now());
	}

	@Test
	void todayTurnsAtTheBasesMidnight() {
		assertThat(at(Instant.parse("2026-02-27T18:59:59Z")).today()).isEqualTo(LocalDate.of(2026, 2, 27));
		assertThat(at(Instant.parse("2026-02-27T19:00:00Z")).today()).isEqualTo(LocalDate.of(2026, 2, 28));
	}

	@Test
	void yearOneIsNone() {
		BaseClock clock = at(Instant.EPOCH);
		assertThat(clock.instant("0001-01-01T00:00:00")).isNull();
		assertThat(clock.instant("0001-01-01T09:00:00")).isNull();
		assertThat(clock.instant("")).isNull();
		assertThat(clock.instant(null)).isNull();
	}

	@Test
	void aTimeOfDayKeepsItsTimeInYearOne() {
		assertThat(BaseClock.timeOfDay("0001-01-01T09:30:00")).isEqualTo(LocalTime.of(9, 30));
		assertThat(BaseClock.timeOfDay("0001-01-01T00:00:00")).isEqualTo(LocalTime.MIDNIGHT);
		assertThat(BaseClock.timeOfDay(null)).isNull();
	}

	@Test
	void whatIsNotADateIsReported() {
		assertThatThrownBy(() -> at(Instant.EPOCH).instant("soon")).isInstanceOf(UnreadableRowException.class);
	}

	private static BaseClock at(Instant instant) {
		return new BaseClock(ZoneId.of("Asia/Tashkent"), Clock.fixed(instant, ZoneOffset.UTC));
	}

}
