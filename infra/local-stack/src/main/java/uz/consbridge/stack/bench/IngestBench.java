package uz.consbridge.stack.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Signed webhooks against a bare endpoint in the same server, which only checks the
 * signature and waits for Kafka. Both are measured in turns, so that whatever else the
 * machine does meets both.
 */
public final class IngestBench {

	private static final String OURS = "/webhook/chatwoot";

	private static final String BARE = "/bench/bare";

	private static final Duration WARM_UP = Duration.ofSeconds(20);

	private static final Duration ROUND = Duration.ofSeconds(10);

	private static final int ROUNDS = 6;

	private static final Duration HALF = Duration.ofSeconds(30);

	private final HookLoad load;

	private final Path results;

	/**
	 * A bench of the stack with the given environment.
	 * @param ingest base URL of webhook-ingest, which has the bare endpoint
	 * @param results directory for the raw data
	 */
	public IngestBench(Map<String, String> environment, String ingest, Path results) {
		this.load = new HookLoad(URI.create(ingest).getPort(),
				new Hooks(environment.getOrDefault("CHATWOOT_WEBHOOK_SECRET", "")));
		this.results = results;
	}

	/** Measures, prints a table and writes one file of latencies for each round. */
	public void run(Consumer<String> out) {
		out.accept("Warming up for " + WARM_UP.multipliedBy(2).toSeconds() + " s ...");
		this.load.atMost("warm-up", BARE, WARM_UP);
		this.load.atMost("warm-up", OURS, WARM_UP);
		out.accept("%-10s %12s %12s %8s %14s %14s %9s".formatted("round", "bare per s", "ours per s", "ratio",
				"bare p99 ms", "ours p99 ms", "failures"));
		List<Sample> bare = new ArrayList<>();
		List<Sample> ours = new ArrayList<>();
		for (int round = 1; round <= ROUNDS; round++) {
			// Who comes first changes: what one leaves behind meets the other.
			if (round % 2 == 1) {
				bare.add(measure("bare-" + round, BARE));
				ours.add(measure("ours-" + round, OURS));
			}
			else {
				ours.add(measure("ours-" + round, OURS));
				bare.add(measure("bare-" + round, BARE));
			}
			say(out, Integer.toString(round), bare.getLast(), ours.getLast());
		}
		double most = perSecond(ours);
		out.accept("%-10s %12.0f %12.0f %8.2f".formatted("all", perSecond(bare), most, most / perSecond(bare)));
		Sample half = this.load.atRate("ours-half", OURS, most / 2, HALF);
		half.keep(this.results);
		out.accept("ours at %.0f per s: %.0f per s, p50 %.1f ms, p99 %.1f ms, %d failures".formatted(most / 2,
				half.perSecond(), half.percentile(0.5), half.percentile(0.99), half.failures()));
		out.accept("Raw latencies in nanoseconds: " + this.results);
	}

	private Sample measure(String name, String path) {
		Sample sample = this.load.atMost(name, path, ROUND);
		sample.keep(this.results);
		return sample;
	}

	private static void say(Consumer<String> out, String round, Sample bare, Sample ours) {
		out.accept("%-10s %12.0f %12.0f %8.2f %14.1f %14.1f %9d".formatted(round, bare.perSecond(), ours.perSecond(),
				ours.perSecond() / bare.perSecond(), bare.percentile(0.99), ours.percentile(0.99),
				bare.failures() + ours.failures()));
	}

	/** All rounds last equally long. */
	private static double perSecond(List<Sample> rounds) {
		return rounds.stream().mapToDouble(Sample::perSecond).average().orElse(Double.NaN);
	}

}
