package uz.consbridge.gateway.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * Sends what the engine reads. Offsets are not the engine's affair: the slot remembers
 * where to go on, and a position is noted in Postgres before the slot is told, so that
 * the slot is never ahead of it unless something was lost.
 */
class OutboxConsumer implements DebeziumEngine.ChangeConsumer<RecordChangeEvent<SourceRecord>> {

	private static final Logger log = LoggerFactory.getLogger(OutboxConsumer.class);

	private final OutboxProducer producer;

	private final RelayPosition position;

	private final RelayProgress progress;

	private final RelayMetrics metrics;

	private final Clock clock;

	private final Duration positionInterval;

	private Instant lastNoted = Instant.EPOCH;

	OutboxConsumer(OutboxProducer producer, RelayPosition position, RelayProgress progress, RelayMetrics metrics,
			Clock clock, Duration positionInterval) {
		this.producer = producer;
		this.position = position;
		this.progress = progress;
		this.metrics = metrics;
		this.clock = clock;
		this.positionInterval = positionInterval;
	}

	@Override
	public void handleBatch(List<RecordChangeEvent<SourceRecord>> batch,
			DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer) throws InterruptedException {
		List<OutboxRow> rows = new ArrayList<>(batch.size());
		long horizon = -1;
		for (RecordChangeEvent<SourceRecord> change : batch) {
			if (change.record().value() instanceof Struct value && value.getStruct("after") != null) {
				Struct after = value.getStruct("after");
				if (value.getStruct("source").getString("table").equals("heartbeat")) {
					horizon = after.getInt64("horizon");
				}
				else {
					rows.add(OutboxRow.of(after));
				}
			}
		}
		send(rows);
		if (horizon >= 0) {
			this.progress.beat(horizon);
		}
		acknowledge(batch.getLast(), committer);
		committer.markBatchFinished();
	}

	private void send(List<OutboxRow> rows) throws InterruptedException {
		boolean arrived = false;
		this.progress.sending();
		try {
			this.producer.send(rows);
			arrived = true;
		}
		catch (ExecutionException ex) {
			throw new KafkaException("Kafka does not take the outbox", ex.getCause());
		}
		finally {
			this.progress.sent(arrived);
		}
		this.metrics.published(rows, this.clock.instant());
	}

	private void acknowledge(RecordChangeEvent<SourceRecord> last,
			DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer) throws InterruptedException {
		Instant now = this.clock.instant();
		if (now.isBefore(this.lastNoted.plus(this.positionInterval))) {
			return;
		}
		Map<String, ?> offset = last.record().sourceOffset();
		Object reached = (offset.get("lsn_commit") != null) ? offset.get("lsn_commit") : offset.get("lsn_proc");
		if (reached instanceof Long lsn) {
			try {
				this.position.advance(lsn);
			}
			catch (DataAccessException ex) {
				log.warn("The relay's position cannot be noted; the slot is not told either", ex);
				return;
			}
			committer.markProcessed(last);
			this.lastNoted = now;
		}
	}

}
