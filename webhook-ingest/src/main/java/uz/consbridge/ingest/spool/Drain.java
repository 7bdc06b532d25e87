package uz.consbridge.ingest.spool;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands over to Kafka what waits in the spool, oldest first, whenever Kafka is there. */
public final class Drain implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Drain.class);

	private final ScheduledExecutorService thread = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("spool-drain").daemon().factory());

	private final Spool spool;

	private final Broker broker;

	private final int batch;

	/** Starts to drain. */
	public Drain(Spool spool, Broker broker, SpoolSettings settings) {
		this.spool = spool;
		this.broker = broker;
		this.batch = settings.drainBatch();
		long pause = settings.drainInterval().toMillis();
		var _ = this.thread.scheduleWithFixedDelay(this::attempt, 0, pause, TimeUnit.MILLISECONDS);
	}

	/** Where the records go. */
	public interface Broker {

		/** Whether it takes records; asks it if it did not when last tried. */
		boolean reachable();

		CompletableFuture<Void> send(Outgoing outgoing);

	}

	@Override
	public void close() {
		this.thread.shutdownNow();
		this.thread.close();
	}

	private void attempt() {
		try {
			long before = this.spool.state().rows();
			if (this.broker.reachable() && this.spool.state().waiting()) {
				while (handOver(this.spool.oldest(this.batch))) {
					// Until nothing waits or Kafka is away again.
				}
				log.info("Spool: {} records waited for Kafka, {} are left", before, this.spool.state().rows());
			}
		}
		catch (SQLException | RuntimeException ex) {
			log.error("The spool cannot be drained; it is tried again", ex);
		}
	}

	/** Whether all were handed over and there may be more. */
	private boolean handOver(List<SpoolFile.Row> rows) throws SQLException {
		List<CompletableFuture<Void>> sent = new ArrayList<>();
		for (SpoolFile.Row row : rows) {
			CompletableFuture<Void> acknowledged = this.broker.send(row.outgoing());
			sent.add(acknowledged);
			if (acknowledged.isCompletedExceptionally()) {
				break;
			}
		}
		List<SpoolFile.Row> taken = new ArrayList<>();
		List<SpoolFile.Row> refused = new ArrayList<>();
		for (int i = 0; i < sent.size(); i++) {
			switch (await(sent.get(i))) {
				case TAKEN -> taken.add(rows.get(i));
				case REFUSED -> refused.add(rows.get(i));
				case AWAY -> log.debug("Kafka is away again");
			}
		}
		this.spool.settle(taken, refused);
		return !rows.isEmpty() && taken.size() + refused.size() == rows.size();
	}

	private enum Fate {

		TAKEN, REFUSED, AWAY

	}

	/** The producer itself gives up after its timeout. */
	private static Fate await(CompletableFuture<Void> acknowledged) {
		try {
			acknowledged.join();
			return Fate.TAKEN;
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RecordTooLargeException) {
				log.error("Kafka refuses a record of the spool for good; it stays there", ex);
				return Fate.REFUSED;
			}
			return Fate.AWAY;
		}
	}

}
