package uz.consbridge.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.ingest.spool.Outgoing;
import uz.consbridge.ingest.spool.Spool;

/**
 * Gives records to Kafka, and to the spool when Kafka does not acknowledge in time. While
 * Kafka is known to be away it is not waited for.
 */
final class SpoolingJournal implements Journal {

	private static final Logger log = LoggerFactory.getLogger(SpoolingJournal.class);

	private final KafkaBroker kafka;

	private final KafkaContact contact;

	private final Spool spool;

	private final long patience;

	/**
	 * @param patience how long Kafka may take
	 */
	SpoolingJournal(KafkaBroker kafka, KafkaContact contact, Spool spool, Duration patience) {
		this.kafka = kafka;
		this.contact = contact;
		this.spool = spool;
		this.patience = patience.toNanos();
	}

	@Override
	public CompletableFuture<Place> append(Outgoing outgoing) {
		if (this.contact.failing()) {
			return spool(outgoing);
		}
		long begun = System.nanoTime();
		CompletableFuture<Void> sent = this.kafka.send(outgoing);
		// Sending itself may have waited for room or for the topic's partitions.
		long left = Math.max(1, this.patience - (System.nanoTime() - begun));
		return sent.orTimeout(left, TimeUnit.NANOSECONDS)
			.thenApply((ignored) -> Place.KAFKA)
			.exceptionallyCompose((failure) -> instead(outgoing, failure));
	}

	private CompletableFuture<Place> instead(Outgoing outgoing, Throwable failure) {
		Throwable cause = (failure.getCause() != null) ? failure.getCause() : failure;
		if (cause instanceof RecordTooLargeException) {
			return CompletableFuture.failedFuture(cause);
		}
		if (!this.contact.failing()) {
			log.warn("Kafka does not acknowledge webhooks; they are kept in the spool: {}", String.valueOf(cause));
		}
		this.contact.settled(cause);
		return spool(outgoing);
	}

	private CompletableFuture<Place> spool(Outgoing outgoing) {
		return this.spool.keep(outgoing).thenCompose((kept) -> switch (kept) {
			case YES -> CompletableFuture.completedFuture(Place.SPOOL);
			case FULL -> CompletableFuture.failedFuture(new IOException("the spool is full"));
		});
	}

}
