package uz.consbridge.delivery.handling;

import org.jspecify.annotations.Nullable;
import uz.consbridge.delivery.circuit.Circuits;
import uz.consbridge.delivery.intake.Arrival;
import uz.consbridge.delivery.intake.Gate;

/**
 * Nothing goes on while a target is away; instructions alone go on when parking ran away.
 */
public final class Admission implements Gate {

	private final Circuits circuits;

	private final RunawayGuard guard;

	public Admission(Circuits circuits, RunawayGuard guard) {
		this.circuits = circuits;
		this.guard = guard;
	}

	@Override
	public @Nullable Pass enter(Arrival arrival) {
		if (!arrival.instruction() && this.guard.tripped()) {
			return null;
		}
		return this.circuits.enter();
	}

	@Override
	public boolean takesEvents() {
		return !this.guard.tripped() && !this.circuits.anyOpen();
	}

}
