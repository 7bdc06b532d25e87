package uz.consbridge.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import uz.consbridge.events.Topics;

/**
 * Creates the topics of the whole system that are missing and leaves those that exist as
 * they are. Every service does so at start; it may be done at the same time by several.
 */
public final class TopicCreation {

	private static final List<String> EVENTS = List.of(Topics.CONSULTATIONS, Topics.CHATWOOT, Topics.ONEC,
			Topics.ONEC_LOAD, Topics.OUTCOMES);

	/** A record that fits its topic must fit the dead-letter topic with more headers. */
	private static final int ROOM_FOR_HEADERS = 65_536;

	private final Map<String, Object> connection;

	private final PublishingProperties properties;

	/**
	 * Prepares the creation.
	 * @param connection brokers and security, as Kafka client settings
	 */
	public TopicCreation(Map<String, Object> connection, PublishingProperties properties) {
		this.connection = Map.copyOf(connection);
		this.properties = properties;
	}

	/** All topics, as they are created. */
	public List<NewTopic> topics() {
		List<NewTopic> topics = new ArrayList<>();
		EVENTS.forEach((name) -> topics.add(topic(name, this.properties.eventRetention())));
		topics.add(topic(Topics.CHATWOOT_TYPING, this.properties.typingRetention()));
		for (String group : Topics.GROUPS) {
			for (String source : Topics.of(group)) {
				topics.add(topic(Topics.replay(source, group), this.properties.eventRetention()));
				topics.add(topic(Topics.deadLetters(source, group), this.properties.deadLetterRetention()));
			}
		}
		return topics;
	}

	/**
	 * Creates what is missing.
	 * @throws TimeoutException if the brokers do not answer in time
	 * @throws ExecutionException if they refuse
	 */
	public void createMissing() throws InterruptedException, ExecutionException, TimeoutException {
		Duration timeout = this.properties.timeout();
		Map<String, Object> settings = new HashMap<>(this.connection);
		settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout.toMillis()));
		settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(timeout.toMillis()));
		try (Admin admin = Admin.create(settings)) {
			Set<String> present = admin.listTopics().names().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
			List<NewTopic> missing = topics().stream().filter((topic) -> !present.contains(topic.name())).toList();
			for (KafkaFuture<Void> creation : admin.createTopics(missing).values().values()) {
				awaitUnlessPresent(creation, timeout);
			}
		}
	}

	private static void awaitUnlessPresent(KafkaFuture<Void> creation, Duration timeout)
			throws InterruptedException, ExecutionException, TimeoutException {
		try {
			creation.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof TopicExistsException)) {
				throw ex;
			}
		}
	}

	private NewTopic topic(String name, Duration retention) {
		Map<String, String> config = new HashMap<>();
		config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
		config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxMessageBytes(name)));
		if (this.properties.replicationFactor() > 2) {
			config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
		}
		return new NewTopic(name, Topics.PARTITIONS, this.properties.replicationFactor()).configs(config);
	}

	private int maxMessageBytes(String name) {
		int largestEvent = this.properties.maxRecordBytes() - ROOM_FOR_HEADERS;
		return name.endsWith(".dlt") ? this.properties.maxRecordBytes() : largestEvent;
	}

}
