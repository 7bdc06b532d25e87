package uz.consbridge.gateway.reconciliation;

import java.time.LocalTime;
import java.time.ZoneId;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How all open consultations are compared with the outside systems every night.
 *
 * @param enabled whether they are
 * @param after time of day from which a day's comparison may begin
 * @param until time of day at which it stops, done or not
 * @param zone whose day and clock those are
 * @param batch consultations asked about in one step
 * @param endedDays for so many days after its end a consultation is compared whose
 * conversation is not known to be resolved
 * @param keptDays how long differences are kept
 */
@Validated
@ConfigurationProperties("consbridge.reconciliation")
record ReconciliationProperties(@DefaultValue("true") boolean enabled, @DefaultValue("02:00") LocalTime after,
		@DefaultValue("06:00") LocalTime until, @DefaultValue("Asia/Tashkent") ZoneId zone,
		@DefaultValue("50") @Min(1) @Max(1000) int batch, @DefaultValue("7") @Min(0) @Max(365) int endedDays,
		@DefaultValue("90") @Min(1) @Max(3650) int keptDays) {

}
