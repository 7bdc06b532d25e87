package uz.consbridge.delivery.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives partitions back: what is being handled may finish and is committed, the rest is
 * dropped and comes again to whoever owns it next.
 */
final class Rebalancing implements ConsumerRebalanceListener {

	private static final Logger LOG = LoggerFactory.getLogger(Rebalancing.class);

	private final Lanes lanes;

	private final Assignment assignment;

	private final Commits commits;

	private final Duration grace;

	private final Runnable onAssigned;

	private boolean over;

	Rebalancing(Lanes lanes, Assignment assignment, Commits commits, Duration grace, Runnable onAssigned) {
		this.lanes = lanes;
		this.assignment = assignment;
		this.commits = commits;
		this.grace = grace;
		this.onAssigned = onAssigned;
	}

	@Override
	public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
		LOG.info("Assigned {} partitions", partitions.size());
		this.onAssigned.run();
	}

	/** The consumer is being closed: what could finish has. */
	void end() {
		this.over = true;
	}

	@Override
	public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
		if (partitions.isEmpty() || this.over) {
			return;
		}
		Set<TopicPartition> revoked = Set.copyOf(partitions);
		this.lanes.hold();
		try {
			if (!this.lanes.awaitQuiet(revoked, this.grace)) {
				LOG.warn("Some records were still being handled {} after their partitions were revoked", this.grace);
			}
			this.commits.now();
		}
		finally {
			lose(revoked);
			this.lanes.release();
		}
	}

	@Override
	public void onPartitionsLost(Collection<TopicPartition> partitions) {
		LOG.warn("Lost {} partitions", partitions.size());
		lose(Set.copyOf(partitions));
	}

	private void lose(Set<TopicPartition> lost) {
		this.assignment.close(lost);
		this.lanes.drop(lost);
	}

}
