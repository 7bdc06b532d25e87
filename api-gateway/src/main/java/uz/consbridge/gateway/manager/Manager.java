package uz.consbridge.gateway.manager;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A manager as it stands when one is chosen.
 *
 * @param enabled may be given consultations: neither left nor switched off here
 * @param limit consultations it should have at once; it may have more
 * @param start wall clock of the base, as {@code end}
 * @param languages {@code ru}, {@code uz}
 * @param skills keys of the question categories it knows
 * @param closedDays days on which it takes no new work
 * @param queue consultations that wait for it or that it works on
 * @param lastHour consultations it was given within the last hour
 */
public record Manager(String key, @Nullable String name, boolean enabled, @Nullable String department, int limit,
		@Nullable LocalTime start, @Nullable LocalTime end, Set<String> languages, Set<String> skills,
		Set<LocalDate> closedDays, int queue, int lastHour) {

	/** The same manager with further consultations. */
	Manager plus(int more) {
		return (more == 0) ? this
				: new Manager(this.key, this.name, this.enabled, this.department, this.limit, this.start, this.end,
						this.languages, this.skills, this.closedDays, this.queue + more, this.lastHour + more);
	}

	/**
	 * Whether it works at that time of day. Hours may go over midnight; without any it
	 * always does, with one of two it never does.
	 */
	boolean worksAt(LocalTime time) {
		if (this.start == null && this.end == null) {
			return true;
		}
		if (this.start == null || this.end == null) {
			return false;
		}
		return this.start.isAfter(this.end) ? !time.isBefore(this.start) || !time.isAfter(this.end)
				: !time.isBefore(this.start) && !time.isAfter(this.end);
	}

	/** Whether it works then and its queue is open that day. */
	boolean takesWorkAt(LocalDateTime time) {
		return worksAt(time.toLocalTime()) && !this.closedDays.contains(time.toLocalDate());
	}

	/** Its part of the limit that is used; above 1 when it has more. */
	double used() {
		return (double) this.queue / this.limit;
	}

	/** The part of the limit that is used, in percent with two decimals, 100 at most. */
	public double loadPercent() {
		return (this.limit <= 0) ? 0 : Math.min(100, Math.round(used() * 10_000) / 100.0);
	}

	/** How many more it should take. */
	public int availableSlots() {
		return Math.max(0, this.limit - this.queue);
	}

}
