package uz.consbridge.delivery.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records of each topic this consumer has not taken in yet, as measured last. */
public final class Lag {

	private static final Logger LOG = LoggerFactory.getLogger(Lag.class);

	private static final Duration PATIENCE = Duration.ofSeconds(1);

	private final Map<String, Long> byTopic = new ConcurrentHashMap<>();

	/** Records not taken in; 0 for a topic never measured. */
	public long of(String topic) {
		return this.byTopic.getOrDefault(topic, 0L);
	}

	void measure(Consumer<?, ?> consumer) {
		Map<String, Long> measured = new HashMap<>();
		try {
			Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), PATIENCE);
			for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
				long behind = end.getValue() - consumer.position(end.getKey(), PATIENCE);
				measured.merge(end.getKey().topic(), Math.max(0, behind), Long::sum);
			}
		}
		catch (TimeoutException ex) {
			LOG.debug("Lag not measured: {}", ex.getMessage());
			return;
		}
		this.byTopic.replaceAll((topic, _) -> measured.getOrDefault(topic, 0L));
		this.byTopic.putAll(measured);
	}

}
