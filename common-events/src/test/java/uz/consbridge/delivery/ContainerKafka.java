package uz.consbridge.delivery;

import java.time.Duration;

import org.testcontainers.kafka.KafkaContainer;

/** The broker in a container that the tests of this JVM share. */
final class ContainerKafka {

	private static final String IMAGE = "apache/kafka-native:4.2.0";

	/** A busy machine needs longer than the library's minute. */
	private static final Duration STARTUP_TIMEOUT = Duration.ofMinutes(3);

	private ContainerKafka() {
	}

	static String bootstrapServers() {
		return Shared.CONTAINER.getBootstrapServers();
	}

	private static final class Shared {

		/** Stopped by the container library when the JVM ends. */
		private static final KafkaContainer CONTAINER = start();

		private static KafkaContainer start() {
			KafkaContainer container = new KafkaContainer(IMAGE).withEnv("KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS", "1000")
				.withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
				.withStartupTimeout(STARTUP_TIMEOUT);
			container.start();
			return container;
		}

	}

}
