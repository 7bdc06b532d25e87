package uz.consbridge.gateway.relay;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.RELAY)
@EnableConfigurationProperties(RelayProperties.class)
class RelayConfiguration {

	@Bean
	RelayProgress relayProgress(Clock clock) {
		return new RelayProgress(clock);
	}

	@Bean
	RelayHealth relayHealthIndicator(RelayProgress progress, RelayProperties properties) {
		return new RelayHealth(progress, properties.stall());
	}

	@Bean
	Relay relay(RelayProperties properties, DataSourceProperties source, KafkaProperties kafka, JdbcClient jdbc,
			Clock clock, RelayProgress progress, MeterRegistry registry) {
		ReplicationCheck.run(jdbc);
		Database database = new Database(source.determineUrl(), source.determineUsername(), source.determinePassword());
		return assemble(database, String.join(",", kafka.getBootstrapServers()), properties, jdbc, clock, progress,
				new RelayMetrics(registry, progress));
	}

	/** Puts a relay together. */
	static Relay assemble(Database database, String bootstrapServers, RelayProperties properties, JdbcClient jdbc,
			Clock clock, RelayProgress progress, RelayMetrics metrics) {
		ReplicationSlot slot = new ReplicationSlot(jdbc, database.slotName(properties.slot()),
				properties.publication());
		RelayPosition position = new RelayPosition(jdbc, slot.name());
		RelayRun run = new RelayRun(properties, slot, position, progress, metrics,
				new Resend(jdbc, slot, position, progress), new Heart(jdbc),
				new OutboxCleanup(jdbc, clock, properties.retention(), properties.cleanupInterval()),
				() -> new OutboxProducer(bootstrapServers, properties.linger()),
				(producer) -> new OutboxConsumer(producer, position, progress, metrics, clock,
						properties.positionInterval()),
				EngineSettings.of(database, slot.name(), properties));
		return new Relay(database, properties, progress, slot, run);
	}

}
