package uz.consbridge.etl.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import uz.consbridge.etl.job.Run;
import uz.consbridge.etl.job.Tally;

/** What operators see of the runs. */
public final class EtlMetrics {

	private final MeterRegistry registry;

	private final Map<String, AtomicLong> watermarks = new ConcurrentHashMap<>();

	public EtlMetrics(MeterRegistry registry) {
		this.registry = registry;
	}

	void ended(String job, Run.State state, Duration took, Tally tally) {
		this.registry.timer("consbridge.etl.run", "job", job, "state", state.word()).record(took);
		this.registry.counter("consbridge.etl.rows", "job", job).increment((double) tally.rows());
		this.registry.counter("consbridge.etl.bytes", "job", job).increment((double) tally.bytes());
		this.registry.counter("consbridge.etl.published", "job", job).increment((double) tally.published());
		this.registry.counter("consbridge.etl.quarantined", "job", job).increment((double) tally.quarantined());
	}

	void watermark(String job, Instant position) {
		this.watermarks.computeIfAbsent(job, (name) -> {
			AtomicLong seconds = new AtomicLong();
			return this.registry.gauge("consbridge.etl.watermark", Tags.of("job", name), seconds);
		}).set(position.getEpochSecond());
	}

}
