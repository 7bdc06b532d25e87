package uz.consbridge.delivery;

import java.time.Clock;
import java.util.random.RandomGenerator;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uz.consbridge.delivery.publish.RecordSender;

/**
 * Import it to consume: with a {@link Subscription} bean and a {@link TargetProbe} bean
 * for each outside system the group depends on, the intake starts and stops with the
 * application. Without a subscription nothing is consumed.
 */
@Configuration(proxyBeanMethods = false)
@Import(PublishingConfiguration.class)
@EnableConfigurationProperties(DeliveryProperties.class)
public class DeliveryConfiguration {

	@Bean
	Surroundings deliverySurroundings(KafkaProperties kafka, RecordSender sender, EventPublisher publisher,
			JdbcClient jdbc, PlatformTransactionManager transactions, ObjectProvider<TargetProbe> probes,
			ObjectProvider<MeterRegistry> meters, ObjectProvider<Clock> clock) {
		return new Surroundings(kafka.buildConsumerProperties(), sender, publisher, jdbc,
				new TransactionTemplate(transactions), probes.stream().toList(),
				meters.getIfAvailable(SimpleMeterRegistry::new), clock.getIfAvailable(Clock::systemUTC),
				RandomGenerator.getDefault());
	}

	@Bean
	Consuming deliveryConsuming(ObjectProvider<Subscription> subscriptions, DeliveryProperties properties,
			Surroundings around, TopicsAtStart topics) {
		return new Consuming(subscriptions.stream()
			.map((subscription) -> new ConsumerGroup(subscription, properties, around))
			.toList(), topics);
	}

	@Bean
	HealthIndicator deliveryHealthIndicator(Consuming consuming, DeliveryProperties properties,
			ObjectProvider<Clock> clock) {
		return new DeliveryHealth(consuming, properties, clock.getIfAvailable(Clock::systemUTC));
	}

}
