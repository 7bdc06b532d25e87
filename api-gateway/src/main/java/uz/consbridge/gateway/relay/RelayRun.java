package uz.consbridge.gateway.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One term of a leader: mends what the slot lost, then streams until something ends it.
 */
class RelayRun {

	private static final Logger log = LoggerFactory.getLogger(RelayRun.class);

	private final RelayProperties properties;

	private final ReplicationSlot slot;

	private final RelayPosition position;

	private final RelayProgress progress;

	private final RelayMetrics metrics;

	private final Resend resend;

	private final Heart heart;

	private final OutboxCleanup cleanup;

	private final Supplier<OutboxProducer> producers;

	private final Function<OutboxProducer, OutboxConsumer> consumers;

	private final Properties engine;

	RelayRun(RelayProperties properties, ReplicationSlot slot, RelayPosition position, RelayProgress progress,
			RelayMetrics metrics, Resend resend, Heart heart, OutboxCleanup cleanup, Supplier<OutboxProducer> producers,
			Function<OutboxProducer, OutboxConsumer> consumers, Properties engine) {
		this.properties = properties;
		this.slot = slot;
		this.position = position;
		this.progress = progress;
		this.metrics = metrics;
		this.resend = resend;
		this.heart = heart;
		this.cleanup = cleanup;
		this.producers = producers;
		this.consumers = consumers;
		this.engine = engine;
	}

	/** Waits; true when it is time to stop. */
	@FunctionalInterface
	interface Pause {

		boolean isLast(Duration duration) throws InterruptedException;

	}

	void lead(Leadership leadership, Pause pause) throws SQLException, InterruptedException, ExecutionException {
		try (OutboxProducer producer = this.producers.get()) {
			mend(producer);
			OutboxStream stream = OutboxStream.start(this.engine, this.consumers.apply(producer));
			this.progress.enter(RelayProgress.State.STREAMING);
			try {
				watch(leadership, stream, pause);
			}
			finally {
				end(stream);
			}
		}
	}

	private void mend(OutboxProducer producer) throws InterruptedException, ExecutionException {
		switch (Continuity.check(this.slot, this.position)) {
			case Continuity.Intact() -> log.info("Streaming goes on where slot {} ended", this.slot.name());
			case Continuity.FirstStart() -> {
				this.progress.enter(RelayProgress.State.RESENDING);
				this.resend.run(producer);
			}
			case Continuity.Broken(String why) -> {
				log.error("Decisions may be missing from the log: {}; all retained rows are sent again", why);
				this.progress.lost(why);
				this.metrics.lost();
				this.progress.enter(RelayProgress.State.RESENDING);
				this.resend.run(producer);
			}
		}
	}

	private void watch(Leadership leadership, OutboxStream stream, Pause pause)
			throws SQLException, InterruptedException {
		do {
			if (!stream.running()) {
				this.progress.failed(String.valueOf(stream.failure()));
				log.warn("The engine ended", stream.failure());
				return;
			}
			if (!leadership.held()) {
				log.warn("The lead was lost");
				return;
			}
			if (!this.progress.waitingForKafka()
					&& this.progress.sinceProgress().compareTo(this.properties.stall()) > 0) {
				this.progress.failed("no progress for " + this.progress.sinceProgress());
				log.error("Nothing came through the log for {}; the engine starts anew", this.properties.stall());
				return;
			}
			this.heart.beat();
			this.progress.lagBytes(this.slot.lagBytes());
			this.cleanup.runIfDue(this.progress.horizon());
		}
		while (!pause.isLast(this.properties.heartbeat()));
	}

	private void end(OutboxStream stream) throws InterruptedException {
		if (!stream.stop(this.properties.stopTimeout())) {
			this.slot.endHolder(this.properties.stopTimeout());
		}
	}

}
