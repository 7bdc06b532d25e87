package uz.consbridge.stack.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Latencies of one measurement.
 *
 * @param name short, also the name of the raw data file
 * @param what in words
 * @param nanos one latency for each operation
 * @param failures operations that did not succeed
 * @param perSecond operations completed per second
 */
record Sample(String name, String what, List<Long> nanos, int failures, double perSecond) {

	/**
	 * The latency in milliseconds below which the given share of the operations stayed.
	 */
	public double percentile(double share) {
		if (this.nanos.isEmpty()) {
			return Double.NaN;
		}
		long[] sorted = this.nanos.stream().mapToLong(Long::longValue).toArray();
		Arrays.sort(sorted);
		int index = (int) Math.ceil(share * sorted.length) - 1;
		return sorted[Math.max(0, index)] / 1e6;
	}

}
