package uz.consbridge.gateway.web;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much a caller may ask for.
 *
 * @param createPerMinute creations for each client, 0 for no limit
 * @param perMinute requests for each caller address, 0 for no limit
 * @param bodyBytes largest body
 * @param remembered callers kept in memory at most
 * @param window in which requests are counted
 */
@Validated
@ConfigurationProperties("consbridge.limits")
record LimitProperties(@DefaultValue("10") @Min(0) int createPerMinute, @DefaultValue("100") @Min(0) int perMinute,
		@DefaultValue("1048576") @Min(1) int bodyBytes, @DefaultValue("50000") @Min(1) int remembered,
		@DefaultValue("60s") @NotNull Duration window) {

}
