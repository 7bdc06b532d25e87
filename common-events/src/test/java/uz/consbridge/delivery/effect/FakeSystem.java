package uz.consbridge.delivery.effect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Target;

/** An outside system that holds one value for each key and fails as told. */
class FakeSystem {

	private final Map<EffectKey, Made> holds = new HashMap<>();

	private final Deque<Fault> faults = new ArrayDeque<>();

	final AtomicInteger calls = new AtomicInteger();

	final AtomicInteger looks = new AtomicInteger();

	/** What the next call does; without one it succeeds. */
	void next(Fault fault) {
		this.faults.add(fault);
	}

	synchronized @Nullable Made holds(EffectKey key) {
		return this.holds.get(key);
	}

	synchronized void hold(EffectKey key, Made made) {
		this.holds.put(key, made);
	}

	Effect<Made> effect(EffectKey key, long sequence) {
		return new FakeEffect(this, key, sequence);
	}

	record Made(String name) {

	}

	/**
	 * How a call goes wrong.
	 *
	 * @param carriedOut whether the system does it nevertheless
	 */
	record Fault(boolean carriedOut, Supplier<CallResult<Made>> answer) {

	}

	private record FakeEffect(FakeSystem system, EffectKey key, long sequence) implements Effect<Made> {

		@Override
		public Target target() {
			return Target.CHATWOOT;
		}

		@Override
		public Class<Made> valueType() {
			return Made.class;
		}

		@Override
		public CallResult<Made> call(Duration atMost) {
			this.system.calls.incrementAndGet();
			Made made = new Made("made for " + this.sequence);
			Fault fault = this.system.faults.poll();
			if (fault == null || fault.carriedOut()) {
				this.system.hold(this.key, made);
			}
			return (fault != null) ? fault.answer().get() : new CallResult.Succeeded<>(made);
		}

		@Override
		public Look<Made> lookUp(Duration atMost) {
			this.system.looks.incrementAndGet();
			Made made = this.system.holds(this.key);
			return (made != null) ? new Look.Found<>(made) : new Look.Absent<>();
		}

	}

}
