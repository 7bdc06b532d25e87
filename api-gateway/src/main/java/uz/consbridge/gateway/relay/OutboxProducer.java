package uz.consbridge.gateway.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends outbox rows. A record once handed to the producer never expires: were it given up
 * while a later one of its key arrived, effectors would take its repetition for an old
 * one.
 */
class OutboxProducer implements AutoCloseable {

	private final KafkaProducer<String, byte[]> producer;

	OutboxProducer(String bootstrapServers, Duration linger) {
		Map<String, Object> settings = new HashMap<>();
		settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
		settings.put(ProducerConfig.CLIENT_ID_CONFIG, "consbridge-relay");
		settings.put(ProducerConfig.ACKS_CONFIG, "all");
		settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		settings.put(ProducerConfig.LINGER_MS_CONFIG, linger.toMillis());
		settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
		settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
		settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
		settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 5 * 1024 * 1024);
		settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
		this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
	}

	/**
	 * Sends the rows in their order and waits until all are acknowledged. When one cannot
	 * be handed over, none after it is.
	 */
	void send(List<OutboxRow> rows) throws InterruptedException, ExecutionException {
		List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
		for (OutboxRow row : rows) {
			Future<RecordMetadata> future = this.producer.send(row.toRecord());
			if (future.isDone()) {
				future.get();
			}
			sent.add(future);
		}
		for (Future<RecordMetadata> future : sent) {
			future.get();
		}
	}

	@Override
	public void close() {
		this.producer.close(Duration.ofSeconds(1));
	}

}
