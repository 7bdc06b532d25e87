package uz.consbridge.gateway.deadletter.kafka;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import uz.consbridge.delivery.publish.RecordSender;
import uz.consbridge.events.Topics;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.deadletter.DeadLetters;
import uz.consbridge.gateway.deadletter.Instructions;
import uz.consbridge.gateway.deadletter.Runs;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.FixedBackOff;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeskProperties.class)
class DeskConfiguration {

	@Bean
	Instructions instructions(RecordSender sender, DeskProperties properties) {
		return new KafkaInstructions(sender, properties);
	}

	@Bean
	@ConditionalOnRole(Role.API)
	ConcurrentMessageListenerContainer<String, byte[]> deskIntake(KafkaProperties kafka, DeskProperties properties,
			DeadLetters letters, Runs runs, PlatformTransactionManager transactions) {
		Map<String, Object> settings = kafka.buildConsumerProperties();
		settings.put(ConsumerConfig.GROUP_ID_CONFIG, properties.group());
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
		settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
		settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
		settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, Math.toIntExact(properties.metadataAge().toMillis()));
		ContainerProperties container = new ContainerProperties(topics().toArray(String[]::new));
		container.setMessageListener(new DeskIntake(letters, runs, new TransactionTemplate(transactions)));
		container.setMissingTopicsFatal(false);
		ConcurrentMessageListenerContainer<String, byte[]> intake = new ConcurrentMessageListenerContainer<>(
				new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
				container);
		intake.setBeanName("dead-letter-desk");
		intake.setCommonErrorHandler(new DefaultErrorHandler(
				new FixedBackOff(properties.retryDelay().toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS)));
		return intake;
	}

	private static List<String> topics() {
		return Stream.of(Topics.PROJECTOR, Topics.CHATWOOT_SYNC, Topics.ONEC_SYNC)
			.flatMap((group) -> Topics.of(group).stream().map((topic) -> Topics.deadLetters(topic, group)))
			.toList();
	}

}
