package uz.consbridge.delivery;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Import it to tell in the health whether Kafka answers. */
@Configuration(proxyBeanMethods = false)
public class KafkaHealthConfiguration {

	@Bean
	KafkaHealth kafkaHealthIndicator(KafkaProperties kafka) {
		return new KafkaHealth(kafka);
	}

}
