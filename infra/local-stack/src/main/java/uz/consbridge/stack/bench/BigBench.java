package uz.consbridge.stack.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import uz.consbridge.stack.run.Complaint;

/** Reads among few consultations and among many, on a running stack. */
public final class BigBench {

	private static final int FEW = 10_000;

	private static final int MANY = 1_000_000;

	private final Crowd crowd;

	private final ReadBench reads;

	private final Path results;

	/**
	 * A bench of the stack with the given environment, whose database is empty.
	 * @param gateway base URL of the api-gateway
	 * @param results directory for the raw data
	 */
	public BigBench(Map<String, String> environment, String gateway, Path results) {
		this.crowd = new Crowd(Database.of(environment));
		this.reads = new ReadBench(gateway, environment.getOrDefault("FRONT_SECRET", ""));
		this.results = results;
	}

	/** Measures, prints a table and writes one file of latencies for each measurement. */
	public void run(Consumer<String> out) {
		fill(0, FEW, out);
		List<Sample> few = measure(FEW);
		fill(FEW, MANY, out);
		List<Sample> many = measure(MANY);
		out.accept("%-12s %12s %12s %14s %14s %8s".formatted("", "p50 of " + FEW, "p99 of " + FEW, "p50 of " + MANY,
				"p99 of " + MANY, "ratio"));
		for (int i = 0; i < few.size(); i++) {
			Sample before = few.get(i);
			Sample after = many.get(i);
			out.accept("%-12s %12.1f %12.1f %14.1f %14.1f %8.2f".formatted(before.what(), before.percentile(0.5),
					before.percentile(0.99), after.percentile(0.5), after.percentile(0.99),
					after.percentile(0.99) / before.percentile(0.99)));
			before.keep(this.results);
			after.keep(this.results);
		}
		out.accept("Milliseconds; raw latencies in nanoseconds: " + this.results);
	}

	private List<Sample> measure(int consultations) {
		Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
		kinds.put("read", (number) -> "/api/consultations/" + Crowd.consId(number));
		kinds.put("list", (number) -> "/api/consultations/clients/" + Crowd.clientId(number / 10) + "/consultations");
		kinds.put("history", (number) -> "/api/consultations/" + Crowd.consId(number) + "/history");
		kinds.put("queue-info",
				(number) -> "/api/managers/consultations/" + Crowd.consId(number % 1000) + "/queue-info");
		return kinds.entrySet()
			.stream()
			.map((kind) -> this.reads.run(kind.getKey(), consultations, kind.getValue()))
			.toList();
	}

	private void fill(int from, int to, Consumer<String> out) {
		long begun = System.nanoTime();
		try {
			this.crowd.add(from, to);
		}
		catch (SQLException ex) {
			throw new Complaint("Cannot fill the database: " + ex.getMessage(), ex);
		}
		out.accept(
				"%,d consultations after %d s.".formatted(to, Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
	}

}
