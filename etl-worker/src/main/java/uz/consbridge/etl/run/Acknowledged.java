package uz.consbridge.etl.run;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.events.Event;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Topics;

/** Publishes events and waits until Kafka has all of them. */
final class Acknowledged {

	private final EventPublisher publisher;

	private final Duration deadline;

	Acknowledged(EventPublisher publisher, Duration deadline) {
		this.publisher = publisher;
		this.deadline = deadline;
	}

	/** Publishes in the given order; says why when not all were acknowledged. */
	Optional<String> publish(List<Event<OneCEvent>> events) {
		CompletableFuture<?>[] sent = events.stream()
			.map((event) -> this.publisher.publish(Topics.ONEC, event.data().key(), event))
			.toArray(CompletableFuture[]::new);
		try {
			CompletableFuture.allOf(sent).get(this.deadline.toNanos(), TimeUnit.NANOSECONDS);
			return Optional.empty();
		}
		catch (ExecutionException ex) {
			return Optional.of("Kafka refused a page: " + ex.getCause());
		}
		catch (TimeoutException ex) {
			return Optional.of("Kafka did not acknowledge a page within " + this.deadline);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.of("interrupted");
		}
	}

}
