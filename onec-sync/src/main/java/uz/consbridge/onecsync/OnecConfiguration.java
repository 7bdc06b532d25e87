package uz.consbridge.onecsync;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.delivery.DeliveryConfiguration;
import uz.consbridge.delivery.KafkaHealthConfiguration;
import uz.consbridge.delivery.DeliveryProperties;
import uz.consbridge.delivery.Subscription;
import uz.consbridge.delivery.effect.EffectLedger;
import uz.consbridge.events.Topics;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.ODataClient;
import uz.consbridge.odata.RefusedWrites;
import uz.consbridge.onecsync.text.Names;

@Configuration(proxyBeanMethods = false)
@Import({ DeliveryConfiguration.class, KafkaHealthConfiguration.class })
@EnableConfigurationProperties(OnecProperties.class)
class OnecConfiguration {

	private static final String SCHEMA = "onec";

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	BaseClock baseClock(OnecProperties properties, Clock clock) {
		return new BaseClock(properties.zone(), clock);
	}

	@Bean
	ODataClient odataClient(OnecProperties properties, BaseClock clock, RefusedWrites refused) {
		return new ODataClient(properties.client(), clock, refused);
	}

	@Bean
	Names names(OnecProperties properties) {
		return new Names(properties.writing().mask());
	}

	@Bean
	EffectLedger effectLedger(JdbcClient jdbc, OnecProperties properties, DeliveryProperties delivery) {
		EffectLedger ledger = new EffectLedger(jdbc, SCHEMA, properties.effects().settings(), delivery.holder());
		ledger.takeBackLeases();
		return ledger;
	}

	@Bean
	Subscription subscription(Decisions decisions) {
		return new Subscription(Topics.ONEC_SYNC, SCHEMA, decisions);
	}

}
