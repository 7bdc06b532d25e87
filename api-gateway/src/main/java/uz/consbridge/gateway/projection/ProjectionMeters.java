package uz.consbridge.gateway.projection;

import io.micrometer.core.instrument.MeterRegistry;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.shadow.Judgement;

import org.springframework.stereotype.Component;

/** Counts what was reported and changed nothing. */
@Component
class ProjectionMeters {

	private final MeterRegistry registry;

	ProjectionMeters(MeterRegistry registry) {
		this.registry = registry;
	}

	void judged(Target system, Judgement judgement) {
		count("consbridge.projection.stale", system, judgement.stale());
		count("consbridge.projection.echo", system, judgement.echoes());
		count("consbridge.projection.waiting", system, judgement.waiting());
		count("consbridge.projection.change", system, judgement.changes().size());
	}

	/** Something older than what is known. */
	void stale(Target system) {
		count("consbridge.projection.stale", system, 1);
	}

	/** A status that an ended consultation does not take. */
	void refusedByEnd(Target system) {
		count("consbridge.projection.terminal", system, 1);
	}

	/** An agent nobody knows in 1C. */
	void unmappedAgent() {
		count("consbridge.projection.unmapped.agent", Target.CHATWOOT, 1);
	}

	/** Not ours, or not for us. */
	void ignored(Target system) {
		count("consbridge.projection.ignored", system, 1);
	}

	private void count(String name, Target system, int times) {
		if (times > 0) {
			this.registry.counter(name, "system", system.name()).increment(times);
		}
	}

}
