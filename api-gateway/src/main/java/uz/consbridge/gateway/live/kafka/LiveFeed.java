package uz.consbridge.gateway.live.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.events.ChatwootEvent.TypingChanged;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.EventCodec.Decoded;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Topics;
import uz.consbridge.gateway.live.LiveStreams;
import uz.consbridge.gateway.live.Signal;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads every decision, and who types, from now on and on every instance, without a
 * consumer group: what was missed is found by looking at the database.
 */
class LiveFeed implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration CLOSING = Duration.ofSeconds(2);

	private final ConsumerFactory<String, byte[]> consumers;

	private final LiveStreams streams;

	private final EventCodec codec = new EventCodec();

	private volatile @Nullable Consumer<String, byte[]> consumer;

	private volatile @Nullable Thread thread;

	private volatile CountDownLatch stopping = new CountDownLatch(1);

	private volatile boolean running;

	LiveFeed(ConsumerFactory<String, byte[]> consumers, LiveStreams streams) {
		this.consumers = consumers;
		this.streams = streams;
	}

	@Override
	public void start() {
		this.running = true;
		this.stopping = new CountDownLatch(1);
		this.thread = Thread.ofPlatform().name("live-feed").daemon().start(this::keepReading);
	}

	@Override
	public void stop() {
		this.running = false;
		this.stopping.countDown();
		Consumer<String, byte[]> present = this.consumer;
		if (present != null) {
			present.wakeup();
		}
		Thread reader = this.thread;
		if (reader != null) {
			try {
				boolean _ = reader.join(CLOSING);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void keepReading() {
		try {
			do {
				readOnce();
			}
			while (!this.stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Until the service stops or Kafka fails. */
	private void readOnce() {
		try (Consumer<String, byte[]> reader = this.consumers.createConsumer()) {
			this.consumer = reader;
			List<TopicPartition> partitions = partitions();
			reader.assign(partitions);
			reader.seekToEnd(partitions);
			partitions.forEach(reader::position);
			this.streams.changed();
			read(reader);
		}
		catch (WakeupException ex) {
			log.debug("The live feed was woken up");
		}
		catch (KafkaException ex) {
			log.warn("The live feed begins anew: {}", ex.toString());
		}
	}

	private void read(Consumer<String, byte[]> reader) {
		while (this.running) {
			reader.poll(POLL).forEach(this::tell);
		}
	}

	private void tell(ConsumerRecord<String, byte[]> found) {
		if (found.topic().equals(Topics.CONSULTATIONS)) {
			consultation(found.key());
		}
		else {
			typing(found);
		}
	}

	private void consultation(@Nullable String key) {
		Ids.parse(key).ifPresentOrElse(this.streams::changed, () -> log.debug("A decision without a consultation"));
	}

	private void typing(ConsumerRecord<String, byte[]> found) {
		Map<String, String> headers = new HashMap<>();
		found.headers().forEach((header) -> headers.put(header.key(), EventCodec.text(header.value())));
		if (this.codec.decode(headers, found.value()) instanceof Decoded.Intact(var event)
				&& event.data() instanceof TypingChanged typing) {
			this.streams.typing(typing.conversationId(),
					new Signal.Typing(typing.typing(), typing.byContact(), typing.name()));
		}
	}

	private static List<TopicPartition> partitions() {
		return Stream.of(Topics.CONSULTATIONS, Topics.CHATWOOT_TYPING)
			.flatMap((topic) -> IntStream.range(0, Topics.PARTITIONS)
				.mapToObj((partition) -> new TopicPartition(topic, partition)))
			.toList();
	}

}
