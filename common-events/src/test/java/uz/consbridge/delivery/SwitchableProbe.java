package uz.consbridge.delivery;

import java.util.concurrent.atomic.AtomicInteger;

import uz.consbridge.events.Target;

/** Answers as told. */
final class SwitchableProbe implements TargetProbe {

	private final AtomicInteger asked = new AtomicInteger();

	private volatile boolean answers = true;

	void answer(boolean answer) {
		this.answers = answer;
	}

	int asked() {
		return this.asked.get();
	}

	@Override
	public Target target() {
		return Target.ONEC;
	}

	@Override
	public boolean answers() {
		this.asked.incrementAndGet();
		return this.answers;
	}

}
