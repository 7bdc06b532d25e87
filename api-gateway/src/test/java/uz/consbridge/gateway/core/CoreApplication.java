package uz.consbridge.gateway.core;

import java.util.Random;
import java.util.random.RandomGenerator;

import uz.consbridge.events.Ids;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = KafkaAutoConfiguration.class)
@ComponentScan(
		basePackages = { "uz.consbridge.gateway.audit", "uz.consbridge.gateway.bulk", "uz.consbridge.gateway.client",
				"uz.consbridge.gateway.consultation", "uz.consbridge.gateway.dictionary",
				"uz.consbridge.gateway.manager", "uz.consbridge.gateway.lock", "uz.consbridge.gateway.mapping",
				"uz.consbridge.gateway.outbox", "uz.consbridge.gateway.projection",
				"uz.consbridge.gateway.reconciliation", "uz.consbridge.gateway.shadow", "uz.consbridge.gateway.core" },
		excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
				pattern = { ".*\\.web\\..*", ".*\\.ProjectionIntake", ".*\\.DictionaryNews" }))
class CoreApplication {

	@Bean
	SetClock clock() {
		return new SetClock();
	}

	@Bean
	Ids ids() {
		return Ids.standard();
	}

	@Bean
	RandomGenerator random() {
		return new Random(1);
	}

}
