package uz.consbridge.ingest;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How webhooks are taken in.
 *
 * @param secrets signing secrets, any of which may have signed a hook: every source has
 * its own, and during a rotation two are valid
 * @param urlToken secret last part of the URL for Chatwoot versions that do not sign
 * @param maxBody largest body accepted
 * @param maxArriving memory for bodies that have not arrived completely, all together
 * @param readDeadline time in which a body must have arrived completely
 * @param signatureWindow how far Chatwoot's clock and ours may be apart
 * @param publishDeadline time in which Kafka must have acknowledged, else the spool is
 * used; Chatwoot itself gives up after 5 seconds
 * @param remembered number of deliveries remembered, to shed those that come again
 */
@ConfigurationProperties("consbridge.ingest")
@Validated
public record IngestSettings(@DefaultValue List<String> secrets, @Nullable String urlToken,
		@DefaultValue("1MB") @NotNull DataSize maxBody, @DefaultValue("64MB") @NotNull DataSize maxArriving,
		@DefaultValue("5s") @NotNull Duration readDeadline, @DefaultValue("5m") @NotNull Duration signatureWindow,
		@DefaultValue("3s") @NotNull Duration publishDeadline, @DefaultValue("100000") @Min(1) int remembered) {

	private static final int SHORTEST_SECRET = 16;

	private static final Pattern PATH_SEGMENT = Pattern.compile("[A-Za-z0-9._~-]+");

	public IngestSettings {
		secrets = secrets.stream().map(String::strip).filter((secret) -> !secret.isEmpty()).toList();
		urlToken = (urlToken == null || urlToken.isBlank()) ? null : urlToken.strip();
		if (secrets.isEmpty() && urlToken == null) {
			throw new MissingSecretException("Webhooks cannot be told from forgeries: set CHATWOOT_WEBHOOK_SECRET"
					+ " (comma separated), or CHATWOOT_WEBHOOK_TOKEN for a Chatwoot that does not sign.");
		}
		if (urlToken != null && urlToken.length() < SHORTEST_SECRET) {
			throw new MissingSecretException("CHATWOOT_WEBHOOK_TOKEN is too short: it needs at least " + SHORTEST_SECRET
					+ " characters that cannot be guessed.");
		}
		if (urlToken != null && !PATH_SEGMENT.matcher(urlToken).matches()) {
			throw new MissingSecretException("CHATWOOT_WEBHOOK_TOKEN cannot be the last part of an address: it may"
					+ " have letters, digits and -._~ only.");
		}
	}

	@Override
	public String toString() {
		return "IngestSettings[secrets=" + this.secrets.size() + ", urlToken="
				+ ((this.urlToken != null) ? "set" : "none") + "]";
	}

}
