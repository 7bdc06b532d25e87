package uz.consbridge.delivery.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import uz.consbridge.delivery.DeliveryProperties;

/**
 * How the consumer of a group is set up. The classic protocol with the range assignor
 * keeps partition p of a topic and of its replay topic on one instance.
 *
 * @param connection brokers and security, as Kafka client settings
 */
public record ConsumerSettings(Map<String, Object> connection, String group, @Nullable String instance,
		DeliveryProperties.Intake intake) {

	/** Heartbeats per session, as the client's documentation advises. */
	private static final int HEARTBEATS = 3;

	Consumer<byte[], byte[]> open() {
		Map<String, Object> settings = new HashMap<>(this.connection);
		settings.remove(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG);
		settings.remove(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);
		settings.put(ConsumerConfig.GROUP_ID_CONFIG, this.group);
		if (this.instance != null) {
			settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, this.instance);
		}
		settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
		settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
		settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxPollRecords());
		settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis(this.intake.sessionTimeout()));
		settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
				millis(this.intake.sessionTimeout().dividedBy(HEARTBEATS)));
		settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, millis(this.intake.maxPollInterval()));
		return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
	}

	/**
	 * Never more than half of what may be in flight, so that intake goes on meanwhile.
	 */
	int maxPollRecords() {
		return Math.clamp(this.intake.maxInFlight() / 2, 1, this.intake.maxPollRecords());
	}

	private static int millis(Duration duration) {
		return Math.toIntExact(duration.toMillis());
	}

}
