package uz.consbridge.etl;

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
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.EventData;
import uz.consbridge.events.Topics;

/** What was published on a topic since this was made. */
final class Topic implements AutoCloseable {

	private final KafkaConsumer<String, byte[]> consumer;

	private final List<TopicPartition> partitions = new ArrayList<>();

	private final List<Event<?>> events = new ArrayList<>();

	Topic(String bootstrapServers) {
		this(bootstrapServers, Topics.ONEC);
	}

	Topic(String bootstrapServers, String topic) {
		this.consumer = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
				new StringDeserializer(), new ByteArrayDeserializer());
		for (int i = 0; i < Topics.PARTITIONS; i++) {
			this.partitions.add(new TopicPartition(topic, i));
		}
		this.consumer.assign(this.partitions);
		this.consumer.seekToEnd(this.partitions);
		this.partitions.forEach(this.consumer::position);
	}

	/** All events so far, in order within a key. */
	List<Event<?>> events() {
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(this.partitions);
		while (ends.entrySet().stream().anyMatch((end) -> this.consumer.position(end.getKey()) < end.getValue())) {
			this.consumer.poll(Duration.ofMillis(100)).forEach(this::add);
		}
		return List.copyOf(this.events);
	}

	/** The data of all events of a type so far. */
	<T extends EventData> List<T> all(Class<T> type) {
		return events().stream().map(Event::data).filter(type::isInstance).map(type::cast).toList();
	}

	private void add(ConsumerRecord<String, byte[]> record) {
		Map<String, String> headers = new HashMap<>();
		record.headers()
			.forEach((header) -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
		this.events.add(((EventCodec.Decoded.Intact) new EventCodec().decode(headers, record.value())).event());
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
