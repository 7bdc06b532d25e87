package uz.consbridge.gateway.deadletter.kafka;

import java.time.Duration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the dead-letter desk.
 *
 * @param group consumer group that reads the dead-letter topics
 * @param sendTimeout how long Kafka may take to accept an instruction
 * @param retryDelay pause before records are applied again after Postgres failed
 * @param metadataAge how soon topics that were missing are noticed
 */
@Validated
@ConfigurationProperties("consbridge.desk")
record DeskProperties(@DefaultValue("dead-letter-desk") @NotBlank String group,
		@DefaultValue("5s") @NotNull Duration sendTimeout, @DefaultValue("1s") @NotNull Duration retryDelay,
		@DefaultValue("5s") @NotNull Duration metadataAge) {

}
