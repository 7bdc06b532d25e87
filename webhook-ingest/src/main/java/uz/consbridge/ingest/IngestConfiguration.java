package uz.consbridge.ingest;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import uz.consbridge.delivery.EventPublisher;
import uz.consbridge.delivery.PublishingConfiguration;
import uz.consbridge.delivery.TopicCreation;
import uz.consbridge.delivery.publish.RecordSender;

@Configuration(proxyBeanMethods = false)
@Import(PublishingConfiguration.class)
class IngestConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	Signatures signatures(IngestSettings settings, Clock clock) {
		return new Signatures(settings.secrets(), settings.signatureWindow(), clock);
	}

	@Bean
	IngestMetrics ingestMetrics(MeterRegistry registry) {
		return new IngestMetrics(registry);
	}

	@Bean
	KafkaContact kafkaHealthIndicator(TopicCreation topics) {
		return new KafkaContact(topics);
	}

	@Bean
	Journal journal(EventPublisher events, RecordSender raw, KafkaContact contact, Clock clock) {
		return new KafkaJournal(events, raw, contact, clock);
	}

	@Bean
	Intake intake(IngestSettings settings, Journal journal, IngestMetrics metrics, Clock clock) {
		return new Intake(settings, journal, metrics, clock);
	}

}
