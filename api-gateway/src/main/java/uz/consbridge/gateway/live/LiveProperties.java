package uz.consbridge.gateway.live;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Live views.
 *
 * @param heartbeat longest silence of a stream
 * @param recheck how often all watched consultations are compared with the database, for
 * what nobody told
 * @param ticketLife how long a ticket opens a stream
 * @param streams most streams at a time on this instance
 * @param reads how many of them may read from the database at a time, so that a thousand
 * callers who come back together leave connections to others
 */
@Validated
@ConfigurationProperties("consbridge.live")
public record LiveProperties(@DefaultValue("15s") @NotNull Duration heartbeat,
		@DefaultValue("10s") @NotNull Duration recheck, @DefaultValue("60s") @NotNull Duration ticketLife,
		@DefaultValue("5000") @Min(1) @Max(100_000) int streams, @DefaultValue("6") @Min(1) @Max(1000) int reads) {

}
