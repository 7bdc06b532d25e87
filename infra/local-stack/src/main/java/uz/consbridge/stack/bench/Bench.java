package uz.consbridge.stack.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Runs all measurements on a running stack and keeps the raw data. */
public final class Bench {

	/** Until then the JVMs of nine processes compile what they run. */
	private static final Duration WARM_UP = Duration.ofSeconds(60);

	private static final Duration RELAY_WARM_UP = Duration.ofSeconds(10);

	private static final Duration TIME = Duration.ofSeconds(30);

	private final Map<String, String> environment;

	private final String gateway;

	private final Path results;

	private final Backlog backlog;

	/**
	 * A bench of the stack with the given environment.
	 * @param gateway base URL of the api-gateway
	 * @param results directory for the raw data
	 */
	public Bench(Map<String, String> environment, String gateway, Path results) {
		this.environment = environment;
		this.gateway = gateway;
		this.results = results;
		this.backlog = new Backlog(Database.of(environment));
	}

	/** Measures, prints a table and writes one file of latencies for each measurement. */
	public void run(Consumer<String> out) {
		CreateBench create = new CreateBench(this.gateway, this.environment.getOrDefault("FRONT_SECRET", ""));
		out.accept("Warming up for " + WARM_UP.toSeconds() + " s ...");
		create.atRate(30, WARM_UP);
		List<Sample> samples = new ArrayList<>();
		this.backlog.awaitEnd();
		samples.add(new RelayBench(this.environment).run(200, RELAY_WARM_UP, TIME));
		this.backlog.awaitEnd();
		samples.addAll(new FlushBench(this.results).beside(TIME, () -> create.atRate(30, TIME)));
		this.backlog.awaitEnd();
		samples.add(create.atMost(16, TIME));
		out.accept("%-52s %8s %8s %8s %8s %8s %9s".formatted("", "count", "per s", "p50 ms", "p99 ms", "max ms",
				"failures"));
		for (Sample sample : samples) {
			out.accept("%-52s %8d %8.1f %8.1f %8.1f %8.1f %9d".formatted(sample.what(), sample.nanos().size(),
					sample.perSecond(), sample.percentile(0.5), sample.percentile(0.99), sample.percentile(1),
					sample.failures()));
			sample.keep(this.results);
		}
		out.accept("Raw latencies in nanoseconds: " + this.results);
	}

}
