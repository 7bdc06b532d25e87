package uz.consbridge.stack.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import uz.consbridge.stack.run.Complaint;

/**
 * Commit of an outbox row to its arrival at a Kafka consumer. The rows are decisions that
 * no effector acts on, each for a consultation of its own; they are committed one by one
 * at a fixed rate, and lateness of the writer counts as latency.
 */
final class RelayBench {

	private static final String TOPIC = "consultations.events";

	private static final String INSERT = """
			insert into outbox.events (id, key, type, source, time, subject, payload)
			values (?, ?, 'consbridge.consultation.MessageReceived.v1', 'bench', now(), ?, ?)""";

	private final Map<String, String> environment;

	private final Map<String, Long> committed = new ConcurrentHashMap<>();

	private final Map<String, Long> arrived = new ConcurrentHashMap<>();

	private volatile boolean done;

	RelayBench(Map<String, String> environment) {
		this.environment = environment;
	}

	Sample run(int perSecond, Duration warmUp, Duration time) {
		Thread consumer = Thread.ofPlatform().start(this::consume);
		LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
		write(perSecond, warmUp);
		List<String> measured = write(perSecond, time);
		awaitArrival(measured);
		this.done = true;
		join(consumer);
		List<Long> latencies = new ArrayList<>();
		for (String id : measured) {
			Long at = this.arrived.get(id);
			if (at != null) {
				latencies.add(at - this.committed.getOrDefault(id, at));
			}
		}
		return new Sample("outbox-to-consumer", "outbox commit to Kafka consumer at " + perSecond + "/s", latencies,
				measured.size() - latencies.size(), measured.size() / (double) time.toSeconds());
	}

	private List<String> write(int perSecond, Duration time) {
		List<String> ids = new ArrayList<>();
		long period = Duration.ofSeconds(1).toNanos() / perSecond;
		long begun = System.nanoTime();
		long rows = time.toSeconds() * perSecond;
		try (Connection connection = Database.of(this.environment).getConnection();
				PreparedStatement insert = connection.prepareStatement(INSERT)) {
			for (long row = 0; row < rows; row++) {
				LockSupport.parkNanos(begun + row * period - System.nanoTime());
				ids.add(insert(insert));
			}
			return ids;
		}
		catch (SQLException ex) {
			throw new Complaint("Cannot write to the outbox: " + ex.getMessage(), ex);
		}
	}

	private String insert(PreparedStatement insert) throws SQLException {
		UUID id = UUID.randomUUID();
		String consId = UUID.randomUUID().toString();
		insert.setObject(1, id);
		insert.setString(2, consId);
		insert.setString(3, consId);
		insert.setString(4, """
				{"consId":"%s","origin":"CHATWOOT","links":{},"messageId":1,"incoming":true,"createdAt":"%s"}"""
			.formatted(consId, Clock.systemUTC().instant()));
		insert.executeUpdate();
		this.committed.put(id.toString(), System.nanoTime());
		return id.toString();
	}

	private void consume() {
		Properties settings = new Properties();
		settings.put("bootstrap.servers", this.environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", ""));
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(TOPIC)
				.stream()
				.map((partition) -> new TopicPartition(TOPIC, partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToEnd(partitions);
			while (!this.done) {
				for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
					Header id = record.headers().lastHeader("ce_id");
					if (id != null) {
						this.arrived.putIfAbsent(new String(id.value(), StandardCharsets.UTF_8), System.nanoTime());
					}
				}
			}
		}
	}

	private void awaitArrival(List<String> ids) {
		long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		while (!this.arrived.keySet().containsAll(ids) && System.nanoTime() < deadline) {
			LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join(Duration.ofSeconds(10));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
