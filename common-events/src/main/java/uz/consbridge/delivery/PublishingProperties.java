package uz.consbridge.delivery;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How records get to Kafka. The brokers and their security are {@code spring.kafka.*}.
 *
 * @param timeout how long a record may take to be acknowledged
 * @param linger how long a record may wait for company
 * @param maxRecordBytes the largest record the producer sends
 * @param replicationFactor of topics that are created
 * @param createTopics whether topics that are missing are created at start
 * @param eventRetention of topics with events
 * @param deadLetterRetention of topics with parked records
 * @param typingRetention of the topic with typing
 */
@Validated
@ConfigurationProperties("consbridge.publishing")
public record PublishingProperties(@DefaultValue("10s") Duration timeout, @DefaultValue("2ms") Duration linger,
		@DefaultValue("2097152") @Positive int maxRecordBytes, @DefaultValue("1") @Min(1) short replicationFactor,
		@DefaultValue("true") boolean createTopics, @DefaultValue("30d") Duration eventRetention,
		@DefaultValue("90d") Duration deadLetterRetention, @DefaultValue("1h") Duration typingRetention) {

}
