package uz.consbridge.delivery.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A record that was taken in. */
public final class Arrival {

	/** Postgres keeps every text but one with this character. */
	private static final char NUL = '\u0000';

	private static final char REPLACEMENT = '\uFFFD';

	private final LaneKey lane;

	private final boolean instruction;

	private final TopicPartition partition;

	private final long offset;

	private final Instant timestamp;

	private final Content content;

	private final PartitionProgress progress;

	private Arrival(LaneKey lane, boolean instruction, ConsumerRecord<byte[], byte[]> taken,
			PartitionProgress progress) {
		this.lane = lane;
		this.instruction = instruction;
		this.partition = new TopicPartition(taken.topic(), taken.partition());
		this.offset = taken.offset();
		this.timestamp = Instant.ofEpochMilli(Math.max(0, taken.timestamp()));
		this.content = Content.of(taken.headers(), taken.value());
		this.progress = progress;
	}

	static Arrival of(ConsumerRecord<byte[], byte[]> taken, Sources sources, PartitionProgress progress) {
		byte[] key = taken.key();
		String text = (key != null) ? new String(key, StandardCharsets.UTF_8).replace(NUL, REPLACEMENT) : "";
		String source = sources.sourceOf(taken.topic());
		return new Arrival(new LaneKey(source, text), !source.equals(taken.topic()), taken, progress);
	}

	public LaneKey lane() {
		return this.lane;
	}

	/** Whether it is an operator's instruction, not an event. */
	public boolean instruction() {
		return this.instruction;
	}

	public TopicPartition partition() {
		return this.partition;
	}

	public long offset() {
		return this.offset;
	}

	public Instant timestamp() {
		return this.timestamp;
	}

	public Content content() {
		return this.content;
	}

	/** Whether this consumer still owns the record's partition. */
	public boolean owned() {
		return this.progress.open();
	}

	void finished() {
		this.progress.finished(this.offset, this.content.size());
	}

}
