package uz.consbridge.delivery.intake;

import java.time.Duration;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits the lowest unfinished offset of each partition. */
final class Commits {

	private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

	private final Consumer<?, ?> consumer;

	private final Assignment assignment;

	private final Duration timeout;

	Commits(Consumer<?, ?> consumer, Assignment assignment, Duration timeout) {
		this.consumer = consumer;
		this.assignment = assignment;
		this.timeout = timeout;
	}

	/** Commits without waiting; what fails is asked for again next time. */
	void soon() {
		Map<TopicPartition, OffsetAndMetadata> moved = this.assignment.moved();
		if (!moved.isEmpty()) {
			this.consumer.commitAsync(moved, (offsets, failure) -> {
				if (failure != null) {
					LOG.debug("Not committed, will be again: {}", failure.toString());
					this.assignment.notCommitted(offsets.keySet());
				}
			});
		}
	}

	/** Commits and waits; what is not committed comes again as a duplicate. */
	void now() {
		this.assignment.notCommitted(this.consumer.assignment());
		Map<TopicPartition, OffsetAndMetadata> moved = this.assignment.moved();
		if (moved.isEmpty()) {
			return;
		}
		try {
			this.consumer.commitSync(moved, this.timeout);
		}
		catch (KafkaException ex) {
			LOG.info("Progress of {} partitions not committed, their records come again: {}", moved.size(),
					ex.toString());
		}
	}

}
