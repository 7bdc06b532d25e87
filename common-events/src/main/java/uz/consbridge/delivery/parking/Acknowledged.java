package uz.consbridge.delivery.parking;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for Kafka's word. */
final class Acknowledged {

	private Acknowledged() {
	}

	static void await(String what, CompletableFuture<Void> sent, Duration atMost) {
		try {
			sent.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw new NotPublishedException(what, (ex.getCause() != null) ? ex.getCause() : ex);
		}
		catch (TimeoutException ex) {
			throw new NotPublishedException(what, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new NotPublishedException(what, ex);
		}
	}

}
