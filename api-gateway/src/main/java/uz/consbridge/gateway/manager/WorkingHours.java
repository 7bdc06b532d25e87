package uz.consbridge.gateway.manager;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Moves a planned time to where somebody works, never to an earlier one. Everything is
 * told by the wall clock of the base.
 *
 * @param supportStart when technical support begins
 * @param supportEnd its last minute
 * @param morning when a day begins for those who have no hours
 * @param horizon how many days ahead somebody is looked for
 */
record WorkingHours(LocalTime supportStart, LocalTime supportEnd, LocalTime morning, int horizon) {

	/** Technical support has one pair of hours for everybody, on every day. */
	LocalDateTime support(LocalDateTime planned) {
		if (planned.toLocalTime().isBefore(this.supportStart)) {
			return planned.toLocalDate().atTime(this.supportStart);
		}
		return planned.toLocalTime().isAfter(this.supportEnd)
				? planned.toLocalDate().plusDays(1).atTime(this.supportStart) : planned;
	}

	/**
	 * Stays where one of those who can take it works and takes new work; else the next
	 * time at which one of them begins.
	 */
	LocalDateTime among(List<Manager> able, LocalDateTime planned) {
		if (able.isEmpty()) {
			return next(this.morning, planned);
		}
		if (able.stream().anyMatch((manager) -> manager.takesWorkAt(planned))) {
			return planned;
		}
		return IntStream.rangeClosed(0, this.horizon)
			.mapToObj((days) -> begin(able, planned, planned.toLocalDate().plusDays(days)))
			.flatMap(Optional::stream)
			.findFirst()
			.orElseGet(() -> planned.toLocalDate().plusDays(this.horizon).atTime(this.morning));
	}

	/** When the first of them begins on a day, if that is still to come. */
	private Optional<LocalDateTime> begin(List<Manager> able, LocalDateTime planned, LocalDate day) {
		return able.stream()
			.map((manager) -> day.atTime((manager.start() != null) ? manager.start() : this.morning))
			.filter((start) -> !start.isBefore(planned))
			.filter((start) -> able.stream().anyMatch((manager) -> manager.takesWorkAt(start)))
			.min(Comparator.naturalOrder());
	}

	private static LocalDateTime next(LocalTime time, LocalDateTime after) {
		LocalDateTime same = after.toLocalDate().atTime(time);
		return after.isAfter(same) ? same.plusDays(1) : same;
	}

}
