package uz.consbridge.ingest;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import uz.consbridge.delivery.TopicCreation;

/**
 * Whether Kafka takes what it is given. While it does not, whoever drains the spool asks
 * it again and again, so that it is seen to be back without waiting for a webhook.
 */
final class KafkaContact implements HealthIndicator {

	private final TopicCreation topics;

	private volatile boolean failing;

	KafkaContact(TopicCreation topics) {
		this.topics = topics;
	}

	/** What became of a record. One that is too large says nothing about Kafka. */
	void settled(@Nullable Throwable failure) {
		this.failing = failure != null && !(failure instanceof RecordTooLargeException);
	}

	boolean failing() {
		return this.failing;
	}

	/** Asks Kafka whether it is there, and for the topics. */
	boolean ask() {
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
		return !this.failing;
	}

	/**
	 * Up also while Kafka is away, for webhooks are taken then as well; whether there is
	 * room for more, the spool tells.
	 */
	@Override
	public Health health() {
		return this.failing ? Health.up().withDetail("kafka", "away; webhooks are kept on this machine's disk").build()
				: Health.up().withDetail("kafka", "answers").build();
	}

}
