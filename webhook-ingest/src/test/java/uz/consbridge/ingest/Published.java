package uz.consbridge.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Topics;

/** What is on a topic. */
final class Published implements AutoCloseable {

	private final KafkaConsumer<String, byte[]> consumer;

	private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

	Published(String bootstrapServers, String topic) {
		this.consumer = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
				new StringDeserializer(), new ByteArrayDeserializer());
		List<TopicPartition> partitions = new ArrayList<>();
		for (int i = 0; i < Topics.PARTITIONS; i++) {
			partitions.add(new TopicPartition(topic, i));
		}
		this.consumer.assign(partitions);
		this.consumer.seekToBeginning(partitions);
	}

	/** All records so far with the given key. */
	List<ConsumerRecord<String, byte[]>> withKey(String key) {
		return withKeyStarting(key).stream().filter((record) -> key.equals(record.key())).toList();
	}

	List<ConsumerRecord<String, byte[]>> withKeyStarting(String prefix) {
		this.consumer.poll(Duration.ofMillis(200)).forEach(this.records::add);
		return this.records.stream().filter((record) -> String.valueOf(record.key()).startsWith(prefix)).toList();
	}

	/**
	 * Ids of all so far with the given key. A slow broker may get a record twice, and a
	 * later one first.
	 */
	List<String> ids(String key) {
		return withKey(key).stream().map((record) -> event(record).id()).distinct().toList();
	}

	/** How many records the topic ever had. */
	long count() {
		return this.consumer.endOffsets(this.consumer.assignment()).values().stream().mapToLong(Long::longValue).sum();
	}

	static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
		Map<String, String> headers = new HashMap<>();
		for (Header header : record.headers()) {
			headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
		}
		return headers;
	}

	static EventCodec.Decoded decode(ConsumerRecord<String, byte[]> record) {
		return new EventCodec().decode(headers(record), record.value());
	}

	static Event<?> event(ConsumerRecord<String, byte[]> record) {
		return ((EventCodec.Decoded.Intact) decode(record)).event();
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
