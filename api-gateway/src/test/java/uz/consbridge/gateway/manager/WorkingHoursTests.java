package uz.consbridge.gateway.manager;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingHoursTests {

	private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

	private final WorkingHours hours = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0), LocalTime.of(9, 0), 7);

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-11-23T00:00:00, 2026-11-23T09:00
			2026-11-23T08:59:59, 2026-11-23T09:00
			2026-11-23T09:00:00, 2026-11-23T09:00
			2026-11-23T13:37:11, 2026-11-23T13:37:11
			2026-11-23T18:00:00, 2026-11-23T18:00
			2026-11-23T18:00:01, 2026-11-24T09:00
			2026-11-23T23:59:59, 2026-11-24T09:00
			2026-12-31T20:00:00, 2027-01-01T09:00
			""")
	void technicalSupportHasOnePairOfHours(LocalDateTime planned, LocalDateTime fitting) {
		assertThat(this.hours.support(planned)).isEqualTo(fitting);
	}

	/** Managers are written as start-end!days on which the queue is closed. */
	@ParameterizedTest(name = "{0}: {2}")
	@CsvSource(textBlock = """
			somebody works,                9-18,              2026-11-23T12:00:00, 2026-11-23T12:00
			the first minute,              9-18,              2026-11-23T09:00:00, 2026-11-23T09:00
			the last minute,               9-18,              2026-11-23T18:00:00, 2026-11-23T18:00
			too early,                     9-18,              2026-11-23T00:30:00, 2026-11-23T09:00
			too late,                      9-18,              2026-11-23T18:00:01, 2026-11-24T09:00
			a second before midnight,      9-18,              2026-11-23T23:59:59, 2026-11-24T09:00
			at midnight,                   9-18,              2026-11-24T00:00:00, 2026-11-24T09:00
			another one works,             9-12 13-18,        2026-11-23T17:00:00, 2026-11-23T17:00
			between two of them,           9-12 13-18,        2026-11-23T12:30:00, 2026-11-23T13:00
			the earlier of two,            11-18 10-18,       2026-11-23T08:00:00, 2026-11-23T10:00
			over midnight in the evening,  22-6,              2026-11-23T23:30:00, 2026-11-23T23:30
			over midnight in the morning,  22-6,              2026-11-24T05:00:00, 2026-11-24T05:00
			over midnight by day,          22-6,              2026-11-23T12:00:00, 2026-11-23T22:00
			without hours,                 -,                 2026-11-23T03:00:00, 2026-11-23T03:00
			closed today,                  9-18!23,           2026-11-23T12:00:00, 2026-11-24T09:00
			closed today and tomorrow,     9-18!23!24,        2026-11-23T12:00:00, 2026-11-25T09:00
			one closed and the other not,  9-18!23 9-18,      2026-11-23T12:00:00, 2026-11-23T12:00
			no hours and closed today,     -!23,              2026-11-23T12:00:00, 2026-11-24T09:00
			closed all week,               9-18!23!24!25!26!27!28!29!30, 2026-11-23T12:00:00, 2026-11-30T09:00
			nobody in the morning,         ,                  2026-11-23T08:00:00, 2026-11-23T09:00
			nobody by day,                 ,                  2026-11-23T12:00:00, 2026-11-24T09:00
			""")
	void othersAreMovedToWhereSomebodyWorks(String name, @Nullable String managers, LocalDateTime planned,
			LocalDateTime fitting) {
		assertThat(this.hours.among(managers(managers), planned)).as(name).isEqualTo(fitting);
	}

	@Test
	void nothingIsMovedToAnEarlierTimeNorTwice() {
		for (String managers : List.of("9-18", "22-6", "9-12 13-18!24", "-", "7-7", "9-18!23!24")) {
			for (int minute = 0; minute < 3 * 24 * 60; minute += 7) {
				LocalDateTime planned = MONDAY.atStartOfDay().plusMinutes(minute);
				LocalDateTime fitting = this.hours.among(managers(managers), planned);
				assertThat(fitting).as(managers).isAfterOrEqualTo(planned);
				assertThat(this.hours.among(managers(managers), fitting)).as(managers).isEqualTo(fitting);
			}
		}
	}

	private static List<Manager> managers(@Nullable String written) {
		return (written == null) ? List.of()
				: Arrays.stream(written.split(" ")).map(WorkingHoursTests::manager).toList();
	}

	private static Manager manager(String written) {
		String[] parts = written.split("!");
		String[] hours = parts[0].split("-");
		Set<LocalDate> closed = Set
			.copyOf(Arrays.stream(parts).skip(1).map((day) -> MONDAY.withDayOfMonth(Integer.parseInt(day))).toList());
		return new Manager(written, null, true, null, 10, time(hours, 0), time(hours, 1), Set.of(), Set.of(), closed, 0,
				0);
	}

	private static @Nullable LocalTime time(String[] hours, int place) {
		return (hours.length == 2) ? LocalTime.of(Integer.parseInt(hours[place]), 0) : null;
	}

}
