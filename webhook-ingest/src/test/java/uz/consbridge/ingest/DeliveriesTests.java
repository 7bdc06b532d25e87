package uz.consbridge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveriesTests {

	private final Deliveries deliveries = new Deliveries(2);

	private final AtomicInteger stored = new AtomicInteger();

	@Test
	void storesAHundredSimultaneousRepeatsOnce() throws Exception {
		CompletableFuture<Journal.Place> kafka = new CompletableFuture<>();
		List<Future<Deliveries.Once>> all = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 100; i++) {
				all.add(threads.submit(() -> this.deliveries.once("a", () -> {
					this.stored.incrementAndGet();
					return kafka;
				})));
			}
		}
		kafka.complete(Journal.Place.KAFKA);
		for (Future<Deliveries.Once> one : all) {
			assertThat(one.get().stored()).isCompleted();
		}
		assertThat(this.stored).hasValue(1);
	}

	@Test
	void doesNotRememberWhatFailed() {
		assertThat(this.deliveries.once("a", () -> CompletableFuture.failedFuture(new IllegalStateException("down")))
			.stored()).isCompletedExceptionally();
		assertThat(store("a").first()).isTrue();
		assertThat(store("a").first()).isFalse();
	}

	@Test
	void forgetsTheOldest() {
		store("a");
		store("b");
		store("c");
		assertThat(store("b").first()).isFalse();
		assertThat(store("a").first()).isTrue();
	}

	private Deliveries.Once store(String id) {
		return this.deliveries.once(id, () -> CompletableFuture.completedFuture(Journal.Place.KAFKA));
	}

}
