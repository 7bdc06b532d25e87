package uz.consbridge.gateway;

import java.time.Clock;
import java.util.Random;
import java.util.random.RandomGenerator;

import uz.consbridge.delivery.KafkaHealthConfiguration;
import uz.consbridge.delivery.PublishingConfiguration;
import uz.consbridge.events.Ids;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({ PublishingConfiguration.class, KafkaHealthConfiguration.class })
class GatewayConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	@ConditionalOnMissingBean
	Ids ids() {
		return Ids.standard();
	}

	/** One that threads may share. */
	@Bean
	@ConditionalOnMissingBean
	RandomGenerator random() {
		return new Random();
	}

}
