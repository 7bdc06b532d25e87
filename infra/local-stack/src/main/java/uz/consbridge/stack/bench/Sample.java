package uz.consbridge.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import uz.consbridge.stack.run.Complaint;

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

	/** Writes the latencies to a file of its name. */
	void keep(Path directory) {
		try {
			Files.createDirectories(directory);
			Files.write(directory.resolve(this.name + ".csv"), this.nanos.stream().map(String::valueOf).toList());
		}
		catch (IOException ex) {
			throw new Complaint("Cannot keep the raw data in " + directory + ": " + ex.getMessage(), ex);
		}
	}

}
