package uz.consbridge.ingest;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.filter.UrlHandlerFilter;
import uz.consbridge.delivery.PublishingConfiguration;
import uz.consbridge.delivery.TopicCreation;
import uz.consbridge.delivery.publish.RecordSender;
import uz.consbridge.ingest.spool.Drain;
import uz.consbridge.ingest.spool.Spool;
import uz.consbridge.ingest.spool.SpoolSettings;

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
	KafkaBroker kafkaBroker(RecordSender sender, KafkaContact contact) {
		return new KafkaBroker(sender, contact);
	}

	/** Opened only after the other settings have been found to be in order. */
	@Bean
	Spool spool(SpoolSettings spool, IngestSettings settings, Clock clock) {
		LoggerFactory.getLogger(Spool.class).info("{}; the spool is {}", settings, spool.path().toAbsolutePath());
		return Spool.open(spool, clock);
	}

	@Bean
	SpoolHealth spoolHealthIndicator(Spool spool, Clock clock, MeterRegistry registry) {
		return new SpoolHealth(spool, clock, registry);
	}

	@Bean
	Drain drain(Spool spool, KafkaBroker kafka, SpoolSettings settings) {
		return new Drain(spool, kafka, settings);
	}

	@Bean
	Journal journal(KafkaBroker kafka, KafkaContact contact, Spool spool, IngestSettings settings) {
		return new SpoolingJournal(kafka, contact, spool, settings.publishDeadline());
	}

	/** People write addresses with and without a slash at the end. */
	@Bean
	UrlHandlerFilter slashes() {
		return UrlHandlerFilter.trailingSlashHandler("/webhook/**").wrapRequest().build();
	}

	@Bean
	Intake intake(IngestSettings settings, SpoolSettings spool, Journal journal, IngestMetrics metrics, Clock clock) {
		return new Intake(settings, settings.publishDeadline().plus(spool.writeDeadline()), journal, metrics, clock);
	}

}
