package uz.consbridge.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Whether Kafka answers. */
final class KafkaHealth implements HealthIndicator, AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final Admin admin;

	KafkaHealth(KafkaProperties kafka) {
		Map<String, Object> settings = new HashMap<>(kafka.buildAdminProperties());
		settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
		settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
		this.admin = Admin.create(settings);
	}

	@Override
	public Health health() {
		try {
			int brokers = this.admin.describeCluster().nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).size();
			return Health.up().withDetail("brokers", brokers).build();
		}
		catch (ExecutionException | TimeoutException ex) {
			return Health.down().withDetail("reason", ex.getClass().getSimpleName()).build();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Health.unknown().build();
		}
	}

	@Override
	public void close() {
		this.admin.close(Duration.ZERO);
	}

}
