package uz.consbridge.delivery;

import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Target;

/** The meters of one consumer group; all are named {@code consbridge.delivery.…}. */
public final class DeliveryMetrics {

	private static final String PREFIX = "consbridge.delivery.";

	private final MeterRegistry registry;

	private final String group;

	public DeliveryMetrics(MeterRegistry registry, String group) {
		this.registry = registry;
		this.group = group;
	}

	/** One attempt took that long and came to this. */
	public void handled(String topic, Outcome outcome, Duration took) {
		String name = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
		this.registry.timer(PREFIX + "handling", tags("topic", topic).and("outcome", name)).record(took);
	}

	/** An attempt failed and may be made again. */
	public void retried(String topic, @Nullable Target target) {
		retries(topic, target).increment();
	}

	/**
	 * The retries because of a target, or none; from zero on, as an alert needs to see.
	 */
	Counter retries(String topic, @Nullable Target target) {
		String name = (target != null) ? target.name() : "none";
		return this.registry.counter(PREFIX + "retries", tags("topic", topic).and("target", name));
	}

	/** A record is being parked. */
	public void parked(String topic, ParkReason reason) {
		this.registry.counter(PREFIX + "parked.records", tags("topic", topic).and("reason", reason.name())).increment();
	}

	<T> void gauge(String name, Tags more, T source, ToDoubleFunction<T> value) {
		Gauge.builder(PREFIX + name, source, value)
			.tags(tags().and(more))
			.strongReference(true)
			.register(this.registry);
	}

	private Tags tags(String... more) {
		return Tags.of("group", this.group).and(more);
	}

}
