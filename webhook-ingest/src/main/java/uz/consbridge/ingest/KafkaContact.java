package uz.consbridge.ingest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import uz.consbridge.delivery.TopicCreation;

/**
 * Whether Kafka takes what it is given. While it does not, every look at the health asks
 * it anew in the background, so that it is seen to be back without waiting for a webhook.
 */
final class KafkaContact implements HealthIndicator {

	private final TopicCreation topics;

	private final AtomicBoolean asking = new AtomicBoolean();

	private volatile boolean failing;

	KafkaContact(TopicCreation topics) {
		this.topics = topics;
	}

	void settled(boolean acknowledged) {
		this.failing = !acknowledged;
	}

	@Override
	public Health health() {
		if (!this.failing) {
			return Health.up().build();
		}
		if (this.asking.compareAndSet(false, true)) {
			Thread.ofVirtual().name("kafka-contact").start(this::ask);
		}
		return Health.down().withDetail("why", "the last webhook was not acknowledged").build();
	}

	private void ask() {
		try {
			this.topics.createMissing();
			this.failing = false;
		}
		catch (ExecutionException | TimeoutException ex) {
			this.failing = true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.asking.set(false);
		}
	}

}
