package uz.consbridge.gateway.relay;

import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import io.debezium.engine.spi.OffsetCommitPolicy;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the Debezium engine. It never restarts itself: the leader does. */
final class OutboxStream {

	private static final Logger log = LoggerFactory.getLogger(OutboxStream.class);

	private final DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;

	private final CountDownLatch ended = new CountDownLatch(1);

	private final Thread thread;

	private volatile @Nullable Throwable failure;

	private OutboxStream(Properties settings, OutboxConsumer consumer) {
		this.engine = DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
			.using(settings)
			.using(OffsetCommitPolicy.always())
			.using(this::completed)
			.notifying(consumer)
			.build();
		this.thread = Thread.ofPlatform().name("relay-engine").daemon().unstarted(this::run);
	}

	static OutboxStream start(Properties settings, OutboxConsumer consumer) {
		OutboxStream stream = new OutboxStream(settings, consumer);
		stream.thread.start();
		return stream;
	}

	boolean running() {
		return this.ended.getCount() > 0;
	}

	/** Why it ended by itself. */
	@Nullable Throwable failure() {
		return this.failure;
	}

	/**
	 * Stops the engine, also when its consumer is blocked.
	 * @return whether it ended in time
	 */
	boolean stop(Duration patience) throws InterruptedException {
		long deadline = System.nanoTime() + patience.toNanos();
		while (running() && System.nanoTime() < deadline) {
			requestStop();
			if (this.ended.await(200, TimeUnit.MILLISECONDS)) {
				return true;
			}
		}
		if (running()) {
			this.thread.interrupt();
		}
		return !running();
	}

	private void requestStop() {
		try {
			this.engine.close();
		}
		catch (IllegalStateException ex) {
			// It is starting, which cannot be interrupted, or ending already.
			log.debug("The engine cannot be closed yet: {}", ex.getMessage());
		}
		catch (IOException ex) {
			log.warn("The engine does not close cleanly", ex);
		}
	}

	private void run() {
		try {
			this.engine.run();
		}
		finally {
			this.ended.countDown();
		}
	}

	private void completed(boolean success, @Nullable String message, @Nullable Throwable error) {
		if (!success) {
			this.failure = (error != null) ? error : new IllegalStateException(message);
		}
	}

}
