package uz.consbridge.etl.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.apache.kafka.common.errors.RecordTooLargeException;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.events.Event;

/** Publishes events and waits until Kafka has all of them. */
final class Acknowledged {

	private final EventPublisher publisher;

	private final Duration deadline;

	Acknowledged(EventPublisher publisher, Duration deadline) {
		this.publisher = publisher;
		this.deadline = deadline;
	}

	/** What became of a page of events. */
	sealed interface Result {

		/**
		 * Kafka has them.
		 *
		 * @param tooLarge ids of those it will never take
		 */
		record Sent(Set<String> tooLarge) implements Result {

		}

		record NotSent(String why) implements Result {

		}

	}

	/** Publishes in the given order. */
	<E extends Event<?>> Result publish(String topic, List<E> events, Function<? super E, String> key) {
		return send(events, Event::id, (event) -> this.publisher.publish(topic, key.apply(event), event));
	}

	/** Publishes chunks in the given order. */
	Result publish(List<Chunks.Chunk> chunks) {
		return send(chunks, Chunks.Chunk::id, (chunk) -> chunk.publish(this.publisher));
	}

	private <E> Result send(List<E> events, Function<? super E, String> id,
			Function<? super E, CompletableFuture<Void>> send) {
		long giveUpAt = System.nanoTime() + this.deadline.toNanos();
		List<CompletableFuture<Void>> sent = new ArrayList<>();
		for (E event : events) {
			sent.add(send.apply(event));
		}
		try {
			return await(events.stream().map(id).toList(), sent, giveUpAt);
		}
		catch (ExecutionException ex) {
			return new Result.NotSent("Kafka refused a page: " + ex.getCause());
		}
		catch (TimeoutException ex) {
			return new Result.NotSent("Kafka did not acknowledge a page within " + this.deadline);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return new Result.NotSent("interrupted");
		}
	}

	private static Result await(List<String> ids, List<CompletableFuture<Void>> sent, long giveUpAt)
			throws ExecutionException, TimeoutException, InterruptedException {
		Set<String> tooLarge = new HashSet<>();
		for (int i = 0; i < sent.size(); i++) {
			try {
				sent.get(i).get(Math.max(0, giveUpAt - System.nanoTime()), TimeUnit.NANOSECONDS);
			}
			catch (ExecutionException ex) {
				if (!(ex.getCause() instanceof RecordTooLargeException)) {
					throw ex;
				}
				tooLarge.add(ids.get(i));
			}
		}
		return new Result.Sent(tooLarge);
	}

}
