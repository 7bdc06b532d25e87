package uz.consbridge.chatwootsync.observer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** How the observer fares. */
final class ObserverMeters {

	private final MeterRegistry registry;

	private final AtomicReference<Instant> lastLook;

	ObserverMeters(MeterRegistry registry, Clock clock) {
		this.registry = registry;
		this.lastLook = new AtomicReference<>(clock.instant());
		Gauge
			.builder("consbridge.observer.age", this.lastLook,
					(last) -> Duration.between(last.get(), clock.instant()).toMillis() / 1000.0)
			.description("Seconds since any instance came to the end of a look")
			.register(registry);
	}

	/** A look ended so: {@code complete}, {@code incomplete} or {@code failed}. */
	void looked(String result) {
		this.registry.counter("consbridge.observer.looks", "result", result).increment();
	}

	/** Everything that changed before was reported, by whichever instance. */
	void seenUntil(Instant time) {
		this.lastLook.set(time);
	}

	/** What became of a conversation: {@code reported}, {@code known} or {@code busy}. */
	void conversation(String fate) {
		this.registry.counter("consbridge.observer.conversations", "fate", fate).increment();
	}

	/** A look could not go back as far as it should. */
	void gap() {
		this.registry.counter("consbridge.observer.gaps").increment();
	}

}
