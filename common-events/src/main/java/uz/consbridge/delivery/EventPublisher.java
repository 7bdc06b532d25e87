package uz.consbridge.delivery;

import java.util.concurrent.CompletableFuture;

import uz.consbridge.events.Event;

/** Publishes events durably ({@code acks=all}, idempotent, in order for a key). */
@FunctionalInterface
public interface EventPublisher {

	/**
	 * Publishes an event.
	 * @return completes once all in-sync replicas have it; exceptionally when that did
	 * not happen within {@code consbridge.publishing.timeout}. Dependents run on the
	 * client's network thread and must not block.
	 */
	CompletableFuture<Void> publish(String topic, String key, Event<?> event);

}
