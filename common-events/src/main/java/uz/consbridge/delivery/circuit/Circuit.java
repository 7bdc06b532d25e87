package uz.consbridge.delivery.circuit;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import uz.consbridge.delivery.DeliveryProperties;
import uz.consbridge.delivery.circuit.CircuitState.Closed;
import uz.consbridge.delivery.circuit.CircuitState.HalfOpen;
import uz.consbridge.delivery.circuit.CircuitState.Open;
import uz.consbridge.delivery.intake.Gate.Pass;

/**
 * Whether one target can be worked with. Distinct keys that fail open it, a probe that is
 * answered opens it halfway, a record that gets through closes it.
 */
final class Circuit {

	private final DeliveryProperties.Outage settings;

	private final Clock clock;

	private CircuitState state = new Closed();

	Circuit(DeliveryProperties.Outage settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	synchronized CircuitState state() {
		return this.state;
	}

	synchronized boolean admits() {
		return switch (this.state) {
			case Closed _ -> true;
			case Open _ -> false;
			case HalfOpen half -> half.isFree();
		};
	}

	/** Takes a place, or null if there is none. */
	synchronized @Nullable Pass enter() {
		return switch (this.state) {
			case Closed _ -> Pass.FREE;
			case Open _ -> null;
			case HalfOpen half when !half.isFree() -> null;
			case HalfOpen half -> {
				half.take();
				yield () -> leave(half);
			}
		};
	}

	/** A record of the key got through; true if that closed the circuit. */
	synchronized boolean answered(Object key) {
		switch (this.state) {
			case Closed closed -> closed.answered(key);
			case HalfOpen _ -> {
				this.state = new Closed();
				return true;
			}
			case Open _ -> {
			}
		}
		return false;
	}

	/** A record of the key found the target away; true if that opened the circuit. */
	synchronized boolean failed(Object key) {
		return switch (this.state) {
			case Closed closed ->
				closed.failed(key, this.clock.instant(), this.settings.window()) >= this.settings.keys() && open();
			case HalfOpen _ -> open();
			case Open _ -> false;
		};
	}

	/** Opens it; false if it was open. */
	synchronized boolean open() {
		if (this.state instanceof Open) {
			return false;
		}
		this.state = new Open(this.clock.instant());
		return true;
	}

	/** The probe was answered. */
	synchronized void halfOpen() {
		if (this.state instanceof Open) {
			this.state = new HalfOpen();
		}
	}

	private synchronized void leave(HalfOpen trial) {
		trial.free();
	}

}
