package uz.consbridge.gateway.http;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.gateway.consultation.web.Bodies;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the size of the pool of connections changes: callers without pause, each creating
 * a consultation and reading it five times. The log has the figures that the operations
 * page quotes.
 */
@Tag("slow")
class PoolSizeTests {

	private static final Logger log = LoggerFactory.getLogger(PoolSizeTests.class);

	private static final int CALLERS = 32;

	private static final long SECONDS = Long.getLong("consbridge.pool.seconds", 10);

	private final Queue<Long> creations = new ConcurrentLinkedQueue<>();

	private final Queue<Long> reads = new ConcurrentLinkedQueue<>();

	@ParameterizedTest
	@ValueSource(ints = { 5, 10, 20, 40 })
	void callersAreAnsweredWhateverTheSize(int size) {
		try (RunningGateway gateway = RunningGateway.start("spring.datasource.hikari.maximum-pool-size=" + size,
				"spring.datasource.hikari.connection-timeout=10000")) {
			load(gateway, Duration.ofSeconds(3));
			this.creations.clear();
			this.reads.clear();
			load(gateway, Duration.ofSeconds(SECONDS));
			double waited = gateway.bean(MeterRegistry.class)
				.get("hikaricp.connections.acquire")
				.timer()
				.mean(TimeUnit.MILLISECONDS);
			log.warn("pool {}: {} creations/s, {} ms; {} reads/s, {} ms; a connection after {} ms on average", size,
					this.creations.size() / SECONDS, percentiles(this.creations), this.reads.size() / SECONDS,
					percentiles(this.reads), Math.round(waited * 10) / 10.0);
		}
		assertThat(this.creations).isNotEmpty();
	}

	private void load(RunningGateway gateway, Duration time) {
		Api front = gateway.front().with("Prefer", "respond-async");
		long until = System.nanoTime() + time.toNanos();
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int caller = 0; caller < CALLERS; caller++) {
				callers.execute(() -> {
					while (System.nanoTime() < until) {
						long begun = System.nanoTime();
						String place = "/api/consultations/" + Bodies.created(front, Bodies.ACCOUNTING);
						this.creations.add(System.nanoTime() - begun);
						for (int read = 0; read < 5; read++) {
							long asked = System.nanoTime();
							assertThat(front.get(place).status()).isEqualTo(200);
							this.reads.add(System.nanoTime() - asked);
						}
					}
				});
			}
		}
	}

	private static String percentiles(Queue<Long> nanos) {
		List<Long> sorted = nanos.stream().sorted().toList();
		return "p50 %.1f p99 %.1f".formatted(sorted.get(sorted.size() / 2) / 1e6,
				sorted.get(sorted.size() * 99 / 100) / 1e6);
	}

}
