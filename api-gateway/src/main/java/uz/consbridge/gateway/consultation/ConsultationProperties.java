package uz.consbridge.gateway.consultation;

import java.time.Duration;
import java.time.ZoneId;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of consultations.
 *
 * @param zone the wall clock of the 1C base: its days are the days of the limits
 * @param maxFutureDays how far ahead a consultation may be planned
 * @param cancelWindow how long after its creation the client may cancel
 * @param accountingPerDay accounting consultations of one subscriber on one day
 * @param undefinedManager the 1C user that stands for "nobody"
 * @param pastTolerance how far in the past a planned moment may lie when it is said
 * @param idempotencyRetention how long an idempotency key is remembered
 * @param creationsAtOnce how many consultations are created at the same time; others wait
 * @param accountingClosePolicy whether closing an accounting consultation in Chatwoot is
 * accepted or set back
 */
@Validated
@ConfigurationProperties("consbridge.consultation")
public record ConsultationProperties(@DefaultValue("Asia/Tashkent") ZoneId zone,
		@DefaultValue("30") @Min(0) @Max(3660) int maxFutureDays, @DefaultValue("30m") Duration cancelWindow,
		@DefaultValue("3") @Min(1) int accountingPerDay,
		@DefaultValue("062699c7-24b2-11e9-a1e3-60a44cafb67d") @Pattern(
				regexp = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") String undefinedManager,
		@DefaultValue("15m") Duration pastTolerance, @DefaultValue("24h") Duration idempotencyRetention,
		@DefaultValue("12") @Min(1) @Max(100) int creationsAtOnce,
		@DefaultValue("accept") ClosePolicy accountingClosePolicy) {

	/** What becomes of an accounting consultation closed in Chatwoot. */
	public enum ClosePolicy {

		ACCEPT, REVERT

	}

}
