package uz.consbridge.stack.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Short pauses between two looks at a process that cannot be waited for otherwise. */
public final class Waiting {

	private Waiting() {
	}

	/** About a fifth of a second. */
	public static void aMoment() {
		LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
	}

}
