package uz.consbridge.onecsync;

import java.util.concurrent.atomic.AtomicInteger;

/** Codes and ИНН that no other test uses. */
final class Codes {

	private static final AtomicInteger LAST = new AtomicInteger(10_000);

	private Codes() {
	}

	static String next() {
		return Integer.toString(LAST.incrementAndGet());
	}

	static String inn() {
		return Integer.toString(300_000_000 + LAST.incrementAndGet());
	}

}
