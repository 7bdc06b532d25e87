package uz.consbridge.delivery.effect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Target;

/** An outside system that holds one value for each key and fails as told. */
class FakeSystem {

	private final Map<EffectKey, Made> holds = new HashMap<>();

	private final Deque<Fault> faults = new ArrayDeque<>();

	private final Deque<Look<Made>> failedLooks = new ArrayDeque<>();

	private final Set<EffectKey> repeatable = new HashSet<>();

	final AtomicInteger calls = new AtomicInteger();

	final AtomicInteger looks = new AtomicInteger();

	/** What the next call does; without one it succeeds. */
	void next(Fault fault) {
		this.faults.add(fault);
	}

	/** What the next look comes to instead of looking. */
	void nextLook(Look<Made> look) {
		this.failedLooks.add(look);
	}

	/** From now on this may be carried out twice. */
	void repeatable(EffectKey key) {
		this.repeatable.add(key);
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
		public boolean repeatable() {
			return this.system.repeatable.contains(this.key);
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
			Look<Made> failed = this.system.failedLooks.poll();
			if (failed != null) {
				return failed;
			}
			Made made = this.system.holds(this.key);
			return (made != null) ? new Look.Found<>(made) : new Look.Absent<>();
		}

	}

}
