package uz.consbridge.gateway.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Leads, or waits to lead. Whatever ends a run (a lost connection, an engine without
 * progress, a Kafka that does not take records), the leader begins again from the check
 * of the slot.
 */
class Relay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Relay.class);

	private final Database database;

	private final RelayProperties properties;

	private final RelayProgress progress;

	private final RelayRun run;

	private final ReplicationSlot slot;

	private CountDownLatch stopping = new CountDownLatch(1);

	private @Nullable Thread thread;

	Relay(Database database, RelayProperties properties, RelayProgress progress, ReplicationSlot slot, RelayRun run) {
		this.database = database;
		this.properties = properties;
		this.progress = progress;
		this.slot = slot;
		this.run = run;
	}

	@Override
	public synchronized void start() {
		this.stopping = new CountDownLatch(1);
		this.thread = Thread.ofPlatform().name("relay").start(this::standOrLead);
	}

	@Override
	public synchronized void stop() {
		Thread running = this.thread;
		if (running == null) {
			return;
		}
		this.stopping.countDown();
		try {
			if (!running.join(this.properties.stopTimeout().multipliedBy(2))) {
				running.interrupt();
				log.error("The relay does not stop");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.thread = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

	private void standOrLead() {
		try {
			do {
				this.progress.enter(RelayProgress.State.STANDBY);
				turn();
			}
			while (!pause(this.properties.retryDelay()));
		}
		catch (InterruptedException ex) {
			log.warn("The relay was interrupted");
			Thread.currentThread().interrupt();
		}
		finally {
			this.progress.enter(RelayProgress.State.STOPPED);
		}
	}

	private void turn() throws InterruptedException {
		try {
			Optional<Leadership> lead = Leadership.tryTake(this.database, this.slot.name());
			if (lead.isPresent()) {
				try (Leadership leadership = lead.get()) {
					log.info("Leading the relay of slot {}", this.slot.name());
					this.progress.enter(RelayProgress.State.STARTING);
					lead(leadership);
				}
			}
		}
		catch (SQLException | DataAccessException | KafkaException | ExecutionException ex) {
			this.progress.failed(String.valueOf(ex.getMessage()));
			log.warn("The relay begins again after: {}", ex.toString());
			log.debug("Cause", ex);
		}
	}

	private void lead(Leadership leadership) throws SQLException, InterruptedException, ExecutionException {
		waitForSlot();
		this.run.lead(leadership, this::pause);
	}

	private void waitForSlot() throws InterruptedException {
		Duration patience = this.properties.slotPatience();
		long deadline = System.nanoTime() + patience.toNanos();
		while (this.slot.find().map(ReplicationSlot.Seen::holder).isPresent()) {
			if (System.nanoTime() > deadline) {
				this.slot.endHolder(patience);
			}
			if (pause(Duration.ofMillis(250))) {
				return;
			}
		}
	}

	/** Waits; true when the relay is to stop. */
	private boolean pause(Duration duration) throws InterruptedException {
		return this.stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
	}

}
