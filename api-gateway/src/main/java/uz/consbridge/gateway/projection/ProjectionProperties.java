package uz.consbridge.gateway.projection;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How reports are applied.
 *
 * @param chatwootInboxId the inbox whose conversations count; without it none of those
 * begun by others does
 * @param inboxDays how long the id of an applied event is remembered
 * @param reportDays how long reports of Chatwoot are kept for looking into
 * @param unattachedDays how long a report waits for what it is about
 * @param partitionsAhead days for which partitions are made in advance
 * @param housekeeping how often old partitions go and new ones come
 * @param successor how long a document of ours that was marked deleted waits for the one
 * that may take its place: 1C makes a new one when it is given to another manager
 * @param closings how often is looked for queues that were closed ahead for the day that
 * has begun
 */
@Validated
@ConfigurationProperties("consbridge.projection")
record ProjectionProperties(@Nullable Long chatwootInboxId, @DefaultValue("100") @Min(31) @Max(1000) int inboxDays,
		@DefaultValue("30") @Min(1) @Max(1000) int reportDays,
		@DefaultValue("90") @Min(1) @Max(1000) int unattachedDays,
		@DefaultValue("7") @Min(2) @Max(100) int partitionsAhead, @DefaultValue("1h") Duration housekeeping,
		@DefaultValue("2s") Duration successor, @DefaultValue("1m") Duration closings) {

}
