package uz.consbridge.gateway.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** The relay in numbers. */
class RelayMetrics {

	private final Counter published;

	private final Counter losses;

	private final Timer latency;

	RelayMetrics(MeterRegistry registry, RelayProgress progress) {
		this.published = Counter.builder("consbridge.relay.published")
			.description("Outbox rows acknowledged by Kafka")
			.register(registry);
		this.losses = Counter.builder("consbridge.relay.losses")
			.description("Times the replication slot had lost its place and rows were sent again from the table")
			.register(registry);
		this.latency = Timer.builder("consbridge.relay.latency")
			.description("From the decision to Kafka's acknowledgement")
			.publishPercentileHistogram()
			.register(registry);
		Gauge.builder("consbridge.relay.heartbeat.age", progress, (relay) -> relay.heartbeatAge().toMillis() / 1000.0)
			.description("Seconds since a heartbeat came through the log; 0 on a standby")
			.baseUnit("seconds")
			.register(registry);
		Gauge.builder("consbridge.relay.slot.lag.bytes", progress, RelayProgress::lagBytes)
			.description("Log that Postgres keeps for the relay")
			.register(registry);
		Gauge.builder("consbridge.relay.leading", progress, (relay) -> relay.leading() ? 1 : 0)
			.description("Whether this instance leads")
			.register(registry);
	}

	void published(List<OutboxRow> rows, Instant now) {
		this.published.increment(rows.size());
		rows.forEach((row) -> this.latency.record(Duration.between(row.time(), now)));
	}

	void lost() {
		this.losses.increment();
	}

}
