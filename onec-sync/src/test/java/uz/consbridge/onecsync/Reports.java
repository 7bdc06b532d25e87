package uz.consbridge.onecsync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.EffectOutcome;
import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.EventData;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.SnapshotId;
import uz.consbridge.events.Target;
import uz.consbridge.events.Topics;

/** Reads what the service published. */
final class Reports implements AutoCloseable {

	private final EventCodec codec = new EventCodec();

	private final List<Event<?>> seen = new ArrayList<>();

	private final KafkaConsumer<String, byte[]> consumer;

	Reports(String brokers) {
		this.consumer = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
				ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"), new StringDeserializer(),
				new ByteArrayDeserializer());
		this.consumer.assign(Stream.of(Topics.OUTCOMES, Topics.ONEC)
			.flatMap((topic) -> IntStream.range(0, Topics.PARTITIONS)
				.mapToObj((each) -> new TopicPartition(topic, each)))
			.toList());
	}

	/** What was reported about the decision first. */
	<T extends EffectOutcome> T about(Event<?> decision, Class<T> type) {
		Event<?> found = await(
				(event) -> event.data() instanceof EffectOutcome outcome && outcome.decisionId().equals(decision.id()));
		return type.cast(found.data());
	}

	/** The first event of the type that fits. */
	<T extends EventData> T first(Class<T> type, Predicate<T> fits) {
		return type.cast(await((event) -> type.isInstance(event.data()) && fits.test(type.cast(event.data()))).data());
	}

	/** The snapshot published for the request. */
	DocumentState snapshot(Event<?> request, String refKey) {
		String id = SnapshotId.of(Target.ONEC, request.id());
		Event<?> found = await((event) -> event.id().equals(id) && String.valueOf(event.data()).contains(refKey));
		return ((OneCEvent.DocumentSnapshot) found.data()).document();
	}

	/** So many reports about the decision. */
	List<Event<?>> all(Event<?> decision, int count) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(15))
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.until(() -> all(decision), (reports) -> reports.size() >= count);
	}

	/** Everything reported about the decision until now. */
	private List<Event<?>> all(Event<?> decision) {
		poll();
		return this.seen.stream()
			.filter((event) -> event.data() instanceof EffectOutcome outcome
					&& outcome.decisionId().equals(decision.id()))
			.toList();
	}

	private Event<?> await(Predicate<Event<?>> fits) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(15))
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.until(() -> {
				poll();
				return this.seen.stream().filter(fits).findFirst();
			}, (found) -> found.isPresent())
			.orElseThrow();
	}

	private void poll() {
		for (ConsumerRecord<String, byte[]> message : this.consumer.poll(Duration.ofMillis(100))) {
			Map<String, String> headers = new HashMap<>();
			for (Header header : message.headers()) {
				headers.put(header.key(), EventCodec.text(header.value()));
			}
			if (this.codec.decode(headers, message.value()) instanceof EventCodec.Decoded.Intact(Event<?> event)) {
				this.seen.add(event);
			}
		}
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
