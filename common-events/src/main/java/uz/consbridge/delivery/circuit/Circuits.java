package uz.consbridge.delivery.circuit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.delivery.DeliveryProperties;
import uz.consbridge.delivery.TargetProbe;
import uz.consbridge.delivery.intake.Gate.Pass;
import uz.consbridge.events.Target;

/**
 * The circuits of all targets a group depends on; every record depends on all of them.
 */
public final class Circuits {

	private static final Logger LOG = LoggerFactory.getLogger(Circuits.class);

	private final Map<Target, Circuit> circuits = new EnumMap<>(Target.class);

	private final Map<Target, TargetProbe> probes = new EnumMap<>(Target.class);

	private final DeliveryProperties.Outage settings;

	private final ScheduledExecutorService timers;

	private volatile Runnable onChange = () -> {
	};

	/**
	 * Creates closed circuits.
	 * @param probes one for each target the group depends on
	 */
	public Circuits(List<TargetProbe> probes, DeliveryProperties.Outage settings, Clock clock,
			ScheduledExecutorService timers) {
		this.settings = settings;
		this.timers = timers;
		probes.forEach((probe) -> this.probes.put(probe.target(), probe));
		for (Target target : Target.values()) {
			this.circuits.put(target, new Circuit(settings, clock));
		}
	}

	/** Runs the action whenever more may be begun than before. */
	public void onChange(Runnable action) {
		this.onChange = action;
	}

	/** Takes a place with every target, or null if one is away. */
	public @Nullable Pass enter() {
		if (!this.circuits.values().stream().allMatch(Circuit::admits)) {
			return null;
		}
		List<Pass> passes = new ArrayList<>();
		for (Circuit circuit : this.circuits.values()) {
			Pass pass = circuit.enter();
			if (pass == null) {
				passes.forEach(Pass::leave);
				return null;
			}
			passes.add(pass);
		}
		return () -> passes.forEach(Pass::leave);
	}

	/** Whether some target is away. */
	public boolean anyOpen() {
		return this.circuits.values().stream().anyMatch((circuit) -> circuit.state() instanceof CircuitState.Open);
	}

	/**
	 * What is believed of the target: {@code closed}, {@code open} or {@code half-open}.
	 */
	public String stateOf(Target target) {
		return switch (circuit(target).state()) {
			case CircuitState.Closed _ -> "closed";
			case CircuitState.Open _ -> "open";
			case CircuitState.HalfOpen _ -> "half-open";
		};
	}

	/** The targets with a probe: those the group depends on. */
	public List<Target> targets() {
		return List.copyOf(this.probes.keySet());
	}

	/** A record of the key was handled. */
	public void answered(Object key) {
		this.circuits.forEach((target, circuit) -> {
			if (circuit.answered(key)) {
				LOG.info("{} is back", target);
				this.onChange.run();
			}
		});
	}

	/**
	 * A record of the key found the target away.
	 * @param after when the target said so itself
	 * @return whether the outage is the target's, not this key's alone
	 */
	public boolean failed(Target target, Object key, @Nullable Duration after) {
		Circuit circuit = circuit(target);
		boolean doubted = !(circuit.state() instanceof CircuitState.Closed);
		if (circuit.failed(key)) {
			opened(target, after);
			return true;
		}
		return doubted;
	}

	/** Asks the target; if it does not answer, its circuit opens. */
	public boolean answersNow(Target target) {
		if (asks(target)) {
			return true;
		}
		if (circuit(target).open()) {
			opened(target, null);
		}
		return false;
	}

	private void opened(Target target, @Nullable Duration after) {
		LOG.warn("{} is away; intake pauses until it answers", target);
		Duration asked = (after != null) ? after : Duration.ZERO;
		Duration bounded = (asked.compareTo(this.settings.longestSilence()) > 0) ? this.settings.longestSilence()
				: asked;
		Duration first = (bounded.compareTo(this.settings.probeInterval()) > 0) ? bounded
				: this.settings.probeInterval();
		probeIn(first, target);
	}

	private void probeIn(Duration delay, Target target) {
		ScheduledFuture<?> _ = this.timers.schedule(() -> Thread.ofVirtual().name("probe-" + target).start(() -> {
			if (asks(target)) {
				circuit(target).halfOpen();
				this.onChange.run();
			}
			else {
				probeIn(this.settings.probeInterval(), target);
			}
		}), delay.toNanos(), TimeUnit.NANOSECONDS);
	}

	/** A target without a probe is taken to answer: the next record will tell. */
	private boolean asks(Target target) {
		TargetProbe probe = this.probes.get(target);
		if (probe == null) {
			return true;
		}
		try {
			return probe.answers();
		}
		catch (RuntimeException ex) {
			LOG.error("The probe of {} failed, which it should not", target, ex);
			return false;
		}
	}

	private Circuit circuit(Target target) {
		Circuit circuit = this.circuits.get(target);
		if (circuit == null) {
			throw new IllegalStateException("No circuit for " + target);
		}
		return circuit;
	}

}
