package uz.consbridge.gateway.client;

import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * Changes of a client reach its consultations. A report may hold one of them and wait for
 * the client while the change holds the client and waits for the consultation; then one
 * of the two begins again.
 */
public final class Conflicts {

	private static final Logger log = LoggerFactory.getLogger(Conflicts.class);

	private static final int ATTEMPTS = 3;

	private Conflicts() {
	}

	/** Does the work, a transaction of its own, again if it met another one. */
	public static <T> T beginAgain(Supplier<T> work) {
		for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
			try {
				return work.get();
			}
			catch (ConcurrencyFailureException ex) {
				log.info("A change of a client met another one and begins again: {}", ex.getClass().getSimpleName());
			}
		}
		return work.get();
	}

}
