package uz.consbridge.gateway.consultation.web;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.http.RunningGateway;

import static org.assertj.core.api.Assertions.assertThat;

class LinkWatchTests {

	private final RunningGateway gateway = RunningGateway.shared();

	private final LinkWatch links = this.gateway.bean(LinkWatch.class);

	@Test
	void whoGivesUpDoesNotKeepTheNewsFromOthers() throws InterruptedException {
		UUID consId = UUID.fromString(Bodies.created(this.gateway.front(), Bodies.SUPPORT));
		CountDownLatch begun = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> patient = threads.submit(() -> {
				begun.countDown();
				this.links.await(consId, Duration.ofSeconds(20));
				return consId;
			});
			begun.await();
			this.links.await(consId, Duration.ofMillis(500));
			assertThat(patient.isDone()).isFalse();
			this.gateway.jdbc()
				.sql("update cons.consultations set sync_chatwoot = 'linked' where cons_id = ?")
				.param(consId)
				.update();
			assertThat(patient).succeedsWithin(Duration.ofSeconds(5));
		}
	}

}
