package uz.consbridge.ingest;

import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import uz.consbridge.ingest.spool.Spool;
import uz.consbridge.ingest.spool.SpoolState;

/** Shows what waits in the spool; not healthy when less than a tenth of it is free. */
final class SpoolHealth implements HealthIndicator {

	private final Spool spool;

	private final Clock clock;

	SpoolHealth(Spool spool, Clock clock, MeterRegistry registry) {
		this.spool = spool;
		this.clock = clock;
		Gauge.builder("consbridge.ingest.spool.rows", () -> spool.state().rows())
			.description("Records that wait for Kafka on this machine's disk")
			.register(registry);
		Gauge.builder("consbridge.ingest.spool.bytes", () -> spool.state().bytes())
			.description("Size of the records that wait")
			.baseUnit("bytes")
			.register(registry);
		Gauge.builder("consbridge.ingest.spool.limit", spool::maxBytes)
			.description("How much may wait")
			.baseUnit("bytes")
			.register(registry);
		Gauge.builder("consbridge.ingest.spool.refused", () -> spool.state().refused())
			.description("Records in the spool that Kafka will never take")
			.register(registry);
		Gauge.builder("consbridge.ingest.spool.age", this::ageSeconds)
			.description("How long the oldest has waited")
			.baseUnit("seconds")
			.register(registry);
	}

	@Override
	public Health health() {
		SpoolState state = this.spool.state();
		boolean full = state.bytes() >= this.spool.maxBytes();
		boolean little = state.bytes() >= this.spool.maxBytes() - this.spool.maxBytes() / 10;
		return (full ? Health.down() : Health.up()).withDetail("room", full ? "none" : little ? "little" : "enough")
			.withDetail("rows", state.rows())
			.withDetail("bytes", state.bytes())
			.withDetail("maxBytes", this.spool.maxBytes())
			.withDetail("refused", state.refused())
			.withDetail("oldestSeconds", ageSeconds())
			.build();
	}

	private double ageSeconds() {
		SpoolState state = this.spool.state();
		return (state.oldest() != null) ? Duration.between(state.oldest(), this.clock.instant()).toMillis() / 1000.0
				: 0;
	}

}
