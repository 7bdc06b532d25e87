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

	/**
	 * Publishes an event of which the payload was made before.
	 * @param payload the payload that the codec makes of the event
	 */
	default CompletableFuture<Void> publish(String topic, String key, Event<?> event, byte[] payload) {
		return publish(topic, key, event);
	}

}
