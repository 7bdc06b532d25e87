package uz.consbridge.gateway.manager;

import org.jspecify.annotations.Nullable;

/**
 * How long somebody in a queue is likely to wait.
 *
 * @param before how many are ahead
 * @param least in minutes, if each takes as long as lately
 * @param most in minutes, if each takes as long as planned
 * @param range whether both are worth telling
 */
public record WaitTime(int before, int least, int most, boolean range) {

	/**
	 * @param each minutes that one takes, if the caller knows; else the average of the
	 * manager, if there is one; else what is planned
	 * @param planned minutes planned for one
	 */
	public static WaitTime of(int before, @Nullable Integer each, @Nullable Double average, int planned) {
		Long lately = (each != null) ? Long.valueOf(each) : rounded(average);
		int one = (lately != null && lately > 0) ? Math.toIntExact(lately) : planned;
		return new WaitTime(before, before * one, before * Math.max(one, planned), one < planned);
	}

	private static @Nullable Long rounded(@Nullable Double average) {
		return (average != null) ? Long.valueOf(Math.round(average)) : null;
	}

	/** The one figure to tell. */
	public int minutes() {
		return this.range ? this.most : this.least;
	}

	/** Whole hours, and at least one where there is any waiting at all. */
	public static int hours(int minutes) {
		return (minutes > 0) ? (int) Math.max(1, Math.rint(minutes / 60.0)) : 0;
	}

}
