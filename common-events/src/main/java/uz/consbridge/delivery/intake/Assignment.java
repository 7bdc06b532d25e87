package uz.consbridge.delivery.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions this consumer owns, and how far it got. Used by the poll thread only.
 */
final class Assignment {

	private final Map<TopicPartition, PartitionProgress> owned = new HashMap<>();

	PartitionProgress progress(TopicPartition partition) {
		return this.owned.computeIfAbsent(partition, (_) -> new PartitionProgress());
	}

	/** How large the payloads are that were taken in from there and are not finished. */
	long bytes(TopicPartition partition) {
		PartitionProgress progress = this.owned.get(partition);
		return (progress != null) ? progress.bytes() : 0;
	}

	/** The offsets that moved since they were asked for last. */
	Map<TopicPartition, OffsetAndMetadata> moved() {
		Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
		this.owned.forEach((partition, progress) -> progress.moved()
			.ifPresent((offset) -> moved.put(partition, new OffsetAndMetadata(offset))));
		return moved;
	}

	void notCommitted(Collection<TopicPartition> partitions) {
		for (TopicPartition partition : partitions) {
			PartitionProgress progress = this.owned.get(partition);
			if (progress != null) {
				progress.notCommitted();
			}
		}
	}

	/** Nothing is owned any more. */
	Set<TopicPartition> closeAll() {
		Set<TopicPartition> all = Set.copyOf(this.owned.keySet());
		close(all);
		return all;
	}

	void close(Collection<TopicPartition> lost) {
		for (TopicPartition partition : lost) {
			PartitionProgress progress = this.owned.remove(partition);
			if (progress != null) {
				progress.close();
			}
		}
	}

}
