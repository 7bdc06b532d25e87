package uz.consbridge.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import uz.consbridge.ingest.chatwoot.Reading;

/** What operators see of the intake. */
public final class IngestMetrics {

	private final MeterRegistry registry;

	IngestMetrics(MeterRegistry registry) {
		this.registry = registry;
	}

	/** A proven hook was answered. */
	public void answered(Verdict verdict, long begunNanos) {
		requests("proven", verdict.name(), begunNanos);
	}

	/** A request was turned away. */
	public void refused(Refusal why, long begunNanos) {
		requests("refused", why.name(), begunNanos);
	}

	void published(String type) {
		this.registry.counter("consbridge.ingest.events", "type", type).increment();
	}

	void ignored(Reading.Reason reason) {
		this.registry.counter("consbridge.ingest.ignored", "reason", word(reason.name())).increment();
	}

	/** How far the sender's clock and ours, plus the way, are apart. */
	void skew(Instant sentAt, Instant arrivedAt) {
		Duration apart = Duration.between(sentAt, arrivedAt);
		DistributionSummary.builder("consbridge.ingest.skew")
			.description("Time between Chatwoot's timestamp and arrival; ahead means Chatwoot's clock is")
			.baseUnit("seconds")
			.tag("direction", apart.isNegative() ? "ahead" : "behind")
			.register(this.registry)
			.record(apart.abs().toMillis() / 1000.0);
	}

	private void requests(String outcome, String reason, long begunNanos) {
		Timer.builder("consbridge.ingest.requests")
			.description("Webhook requests by outcome, from headers read to answer decided")
			.tag("outcome", outcome)
			.tag("reason", word(reason))
			.register(this.registry)
			.record(System.nanoTime() - begunNanos, TimeUnit.NANOSECONDS);
	}

	private static String word(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

}
