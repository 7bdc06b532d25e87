package uz.consbridge.delivery;

import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import uz.consbridge.stack.LocalKafka;
import uz.consbridge.stack.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryConfigurationTests {

	private final Recorder recorder = new Recorder();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private ApplicationContextRunner service() {
		LocalPostgres postgres = LocalPostgres.shared();
		DataSource database = postgres.dataSource(postgres.freshDatabase());
		Flyway.configure().dataSource(database).schemas("onec").locations("classpath:db/delivery").load().migrate();
		return new ApplicationContextRunner().withUserConfiguration(DeliveryConfiguration.class)
			.withBean(JdbcClient.class, () -> JdbcClient.create(database))
			.withBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database))
			.withBean(MeterRegistry.class, () -> this.meters)
			.withPropertyValues("spring.kafka.bootstrap-servers=" + LocalKafka.shared().bootstrapServers(),
					"consbridge.delivery.intake.lag-interval=100ms");
	}

	@Test
	void aServiceThatDeclaresASubscriptionConsumesAndShowsHowItGoes() {
		service().withBean(Subscription.class, () -> new Subscription(Kit.GROUP, "onec", this.recorder))
			.withBean(TargetProbe.class, SwitchableProbe::new)
			.run((context) -> {
				String key = UUID.randomUUID().toString();
				this.recorder.expect(key);
				context.getBean(EventPublisher.class).publish(Kit.TOPIC, key, Kit.event(key, "1")).join();
				KitTestBase.soon().until(() -> this.recorder.done(key).size() == 1);
				Health health = Objects.requireNonNull(context.getBean(HealthIndicator.class).health());
				assertThat(health.getStatus()).isEqualTo(Status.UP);
				assertThat(String.valueOf(health.getDetails())).contains("ONEC=closed", "POSTGRES=closed");
				KitTestBase.soon().until(() -> gauge("lag") == 0 && gauge("in_flight") == 0);
				assertThat(this.meters.find("consbridge.delivery.handling").timers()).isNotEmpty();
				assertThat(this.meters.find("consbridge.delivery.paused").gauges()).hasSize(3);
				assertThat(gauge("parked")).isZero();
			});
	}

	@Test
	void aServiceWithoutASubscriptionOnlyPublishes() {
		service().run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Consuming.class).groups()).isEmpty();
		});
	}

	@Test
	void impossibleSettingsAreRefusedAtStart() {
		service().withPropertyValues("consbridge.delivery.retry.tries=0")
			.run((context) -> assertThat(context).hasFailed());
	}

	private double gauge(String name) {
		return this.meters.get("consbridge.delivery." + name).tag("group", Kit.GROUP).gauge().value();
	}

}
