package uz.consbridge.delivery.publish;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import uz.consbridge.delivery.PublishingProperties;

/** Sends raw records durably: {@code acks=all}, idempotent. */
public final class RecordSender implements AutoCloseable {

	private final Producer<byte[], byte[]> producer;

	private RecordSender(Producer<byte[], byte[]> producer) {
		this.producer = producer;
	}

	/**
	 * Creates a sender.
	 * @param connection brokers and security, as Kafka client settings
	 */
	public static RecordSender create(Map<String, Object> connection, PublishingProperties properties) {
		int timeout = Math.toIntExact(properties.timeout().toMillis());
		int linger = Math.toIntExact(properties.linger().toMillis());
		Map<String, Object> settings = new HashMap<>(connection);
		settings.put(ProducerConfig.ACKS_CONFIG, "all");
		settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
		settings.put(ProducerConfig.LINGER_MS_CONFIG, linger);
		settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, properties.maxRecordBytes());
		settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
		settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout - linger);
		settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
		settings.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
		settings.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
		return new RecordSender(new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
	}

	/**
	 * Sends a record.
	 * @return completes once it is acknowledged, on the client's network thread
	 */
	public CompletableFuture<Void> send(String topic, String key, Map<String, byte[]> headers,
			byte @Nullable [] payload) {
		ProducerRecord<byte[], byte[]> outgoing = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8),
				payload);
		headers.forEach((name, value) -> outgoing.headers().add(name, value));
		CompletableFuture<Void> acknowledged = new CompletableFuture<>();
		try {
			var _ = this.producer.send(outgoing, (metadata, failure) -> {
				if (failure != null) {
					acknowledged.completeExceptionally(failure);
				}
				else {
					acknowledged.complete(null);
				}
			});
		}
		catch (KafkaException | IllegalStateException ex) {
			acknowledged.completeExceptionally(ex);
		}
		return acknowledged;
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
