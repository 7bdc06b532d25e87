package uz.consbridge.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates missing topics in the background, so that a service starts without Kafka, and
 * tries again until it succeeded.
 */
public final class TopicsAtStart implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(TopicsAtStart.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final TopicCreation creation;

	private final boolean wanted;

	private final CompletableFuture<Void> ready = new CompletableFuture<>();

	private volatile boolean running;

	TopicsAtStart(TopicCreation creation, boolean wanted) {
		this.creation = creation;
		this.wanted = wanted;
	}

	/** Completes once all topics exist. */
	public CompletableFuture<Void> ready() {
		return this.ready.copy();
	}

	@Override
	public void start() {
		this.running = true;
		if (this.wanted) {
			Thread.ofVirtual().name("topic-creation").start(this::attempt);
		}
		else {
			this.ready.complete(null);
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Started before, and stopped after, whoever uses the topics. */
	@Override
	public int getPhase() {
		return 0;
	}

	private void attempt() {
		if (!this.running) {
			return;
		}
		try {
			this.creation.createMissing();
			this.ready.complete(null);
		}
		catch (ExecutionException | TimeoutException ex) {
			LOG.warn("Topics cannot be created yet: {}", String.valueOf(ex.getCause()));
			CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS, TopicsAtStart::onVirtualThread)
				.execute(this::attempt);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void onVirtualThread(Runnable work) {
		Thread.ofVirtual().name("topic-creation").start(work);
	}

}
