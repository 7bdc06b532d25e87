package uz.consbridge.systemtests;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/** Kafka stops answering while webhooks come in, and the process that takes them dies. */
@Tag("slow")
class SpoolSystemTests extends SharedStack {

	private static final String INGEST = "webhook-ingest";

	private static final String KAFKA = "kafka";

	private static final int PER_SECOND = 100;

	@Test
	void everyWebhookIsAnsweredAndArrivesThoughKafkaIsAwayForSeconds() {
		awayFor(Duration.ofSeconds(8));
	}

	@Test
	void everyWebhookIsAnsweredAndArrivesThoughKafkaIsAwayForAMinute() {
		awayFor(Duration.ofMinutes(1));
	}

	private void awayFor(Duration time) {
		Hooks hooks = new Hooks(this.stack);
		Map<String, Integer> answers = new HashMap<>(hooks.send(PER_SECOND, Duration.ofSeconds(2)));
		this.stack.suspend(KAFKA);
		try {
			answers.putAll(hooks.send(PER_SECOND, time.dividedBy(2)));
			long killed = this.stack.kill(INGEST);
			this.stack.awaitBack(INGEST, killed);
			answers.putAll(hooks.send(PER_SECOND, time.dividedBy(2)));
			assertThat(answers.values()).as("answers while Kafka is away").containsOnly(200);
			assertThat(this.stack.metric(INGEST, "consbridge_ingest_spool_rows")).as("records in the spool")
				.isGreaterThanOrEqualTo((double) PER_SECOND * time.toSeconds());
		}
		finally {
			this.stack.resume(KAFKA);
		}
		Set<String> missing = new HashSet<>(answers.keySet());
		try (KafkaConsumer<String, byte[]> consumer = consumer()) {
			Awaitility.await("all webhooks").atMost(Duration.ofMinutes(2)).pollInSameThread().until(() -> {
				consumer.poll(Duration.ofMillis(500))
					.forEach((message) -> missing
						.remove(EventCodec.text(message.headers().lastHeader("ce_id").value())));
				return missing.isEmpty();
			});
		}
		Awaitility.await("an empty spool")
			.atMost(PATIENCE)
			.until(() -> this.stack.metric(INGEST, "consbridge_ingest_spool_rows") == 0);
		awaitLinked(List.of(this.desk.ask("after Kafka was away")));
	}

	private KafkaConsumer<String, byte[]> consumer() {
		KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + this.stack.port(KAFKA)),
				new StringDeserializer(), new ByteArrayDeserializer());
		List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
			.mapToObj((partition) -> new TopicPartition(Topics.CHATWOOT, partition))
			.toList();
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
		return consumer;
	}

}
