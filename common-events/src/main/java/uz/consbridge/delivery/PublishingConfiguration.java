package uz.consbridge.delivery;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uz.consbridge.delivery.publish.KafkaEventPublisher;
import uz.consbridge.delivery.publish.RecordSender;
import uz.consbridge.events.EventCodec;

/**
 * Import it to publish events; {@link DeliveryConfiguration} includes it. The brokers are
 * {@code spring.kafka.bootstrap-servers}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ PublishingProperties.class, KafkaProperties.class })
public class PublishingConfiguration {

	@Bean
	RecordSender recordSender(KafkaProperties kafka, PublishingProperties properties) {
		return RecordSender.create(kafka.buildProducerProperties(), properties);
	}

	@Bean
	EventPublisher eventPublisher(RecordSender sender) {
		return new KafkaEventPublisher(sender, new EventCodec());
	}

	@Bean
	TopicCreation topicCreation(KafkaProperties kafka, PublishingProperties properties) {
		return new TopicCreation(kafka.buildAdminProperties(), properties);
	}

	@Bean
	TopicsAtStart topicsAtStart(TopicCreation creation, PublishingProperties properties) {
		return new TopicsAtStart(creation, properties.createTopics());
	}

}
