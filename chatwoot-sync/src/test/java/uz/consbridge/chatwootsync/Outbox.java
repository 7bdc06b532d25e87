package uz.consbridge.chatwootsync;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.EventCodec.Decoded;
import uz.consbridge.events.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/** Publishes decisions as the owner does and reads what is told of them. */
final class Outbox implements AutoCloseable {

	private final EventCodec codec = new EventCodec();

	private final List<Event<?>> told = new CopyOnWriteArrayList<>();

	private final KafkaProducer<String, byte[]> producer;

	private final KafkaConsumer<String, byte[]> consumer;

	Outbox(String brokers) {
		this.producer = new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
				new StringSerializer(), new ByteArraySerializer());
		this.consumer = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
				ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"), new StringDeserializer(),
				new ByteArrayDeserializer());
		this.consumer.assign(IntStream.range(0, Topics.PARTITIONS)
			.mapToObj((partition) -> new TopicPartition(Topics.OUTCOMES, partition))
			.toList());
	}

	void publish(Event<?> event) {
		ProducerRecord<String, byte[]> message = new ProducerRecord<>(Topics.CONSULTATIONS,
				String.valueOf(event.subject()), this.codec.payload(event.data()));
		this.codec.headers(event)
			.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		assertThat(this.producer.send(message)).succeedsWithin(Duration.ofSeconds(20));
	}

	/** What was told of the decision. */
	EffectOutcome told(Event<?> decision) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.until(() -> {
				poll();
				return about(decision);
			}, (found) -> !found.isEmpty())
			.getFirst();
	}

	private List<EffectOutcome> about(Event<?> decision) {
		return this.told.stream()
			.map(Event::data)
			.filter(EffectOutcome.class::isInstance)
			.map(EffectOutcome.class::cast)
			.filter((outcome) -> outcome.decisionId().equals(decision.id()))
			.toList();
	}

	private void poll() {
		for (ConsumerRecord<String, byte[]> message : this.consumer.poll(Duration.ofMillis(100))) {
			Map<String, String> headers = new HashMap<>();
			message.headers().forEach((header) -> headers.put(header.key(), EventCodec.text(header.value())));
			if (this.codec.decode(headers, message.value()) instanceof Decoded.Intact(Event<?> event)) {
				this.told.add(event);
			}
		}
	}

	@Override
	public void close() {
		this.producer.close();
		this.consumer.close();
	}

}
