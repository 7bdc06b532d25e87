package uz.consbridge.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Topics;

/** What a test looks at, and breaks, in Kafka. */
final class Broker implements AutoCloseable {

	private final Map<String, Object> connection;

	private final Admin admin;

	private final TopicCreation creation;

	Broker(String bootstrapServers, PublishingProperties publishing) {
		this.connection = Map.of("bootstrap.servers", bootstrapServers);
		this.admin = Admin.create(this.connection);
		this.creation = new TopicCreation(this.connection, publishing);
		createTopics();
		committed(0);
	}

	Map<String, Object> connection() {
		return this.connection;
	}

	Admin admin() {
		return this.admin;
	}

	void createTopics() {
		try {
			this.creation.createMissing();
		}
		catch (InterruptedException | ExecutionException | TimeoutException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void deleteTopic(String topic) {
		this.admin.deleteTopics(List.of(topic)).all().toCompletionStage().toCompletableFuture().join();
	}

	void setMaxMessageBytes(String topic, int bytes) {
		ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
		AlterConfigOp operation = new AlterConfigOp(new ConfigEntry("max.message.bytes", Integer.toString(bytes)),
				AlterConfigOp.OpType.SET);
		this.admin.incrementalAlterConfigs(Map.of(resource, List.of(operation)))
			.all()
			.toCompletionStage()
			.toCompletableFuture()
			.join();
	}

	static int partitionOf(String key) {
		return BuiltInPartitioner.partitionForKey(bytes(key), Topics.PARTITIONS);
	}

	/** The committed offset of the kit's group; 0 if there is none. */
	long committed(int partition) {
		OffsetAndMetadata offset = this.admin.listConsumerGroupOffsets(Kit.GROUP)
			.partitionsToOffsetAndMetadata()
			.toCompletionStage()
			.toCompletableFuture()
			.join()
			.get(new TopicPartition(Kit.TOPIC, partition));
		return (offset != null) ? offset.offset() : 0;
	}

	/** Records of the key, from the beginning of the topic. */
	List<Found> records(String topic, String key) {
		List<Found> found = new ArrayList<>();
		Map<String, Object> settings = new HashMap<>(this.connection);
		settings.put("enable.auto.commit", false);
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			TopicPartition partition = new TopicPartition(topic, partitionOf(key));
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
			while (consumer.position(partition) < end) {
				consumer.poll(Duration.ofMillis(100)).forEach((taken) -> found.add(Found.of(taken)));
			}
		}
		return found.stream().filter((one) -> one.key().equals(key)).toList();
	}

	/** Dead letters, resolutions and reports about the key. */
	List<Found> deadLetters(String key) {
		return records(Topics.deadLetters(Kit.TOPIC, Kit.GROUP), key);
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		this.admin.close();
	}

	/** A record that was found. */
	record Found(String key, Map<String, String> headers, @Nullable String payload) {

		static Found of(ConsumerRecord<byte[], byte[]> taken) {
			Map<String, String> headers = new LinkedHashMap<>();
			taken.headers().forEach((header) -> headers.put(header.key(), text(header.value())));
			return new Found(text(taken.key()), headers, (taken.value() != null) ? text(taken.value()) : null);
		}

		private static String text(byte[] bytes) {
			return new String(bytes, StandardCharsets.UTF_8);
		}

	}

}
