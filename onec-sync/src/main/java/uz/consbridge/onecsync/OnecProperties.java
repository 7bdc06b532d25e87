package uz.consbridge.onecsync;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import uz.consbridge.delivery.effect.EffectSettings;
import uz.consbridge.odata.ODataSettings;

/**
 * 1C:ЦЛ and how it is written to.
 *
 * @param baseUrl service root of the OData interface; the trailing slash is optional
 * @param zone the time zone of the base's wall clock
 * @param connectTimeout longest wait for a connection
 * @param readDeadline longest a read may take
 * @param writeDeadline longest a write may take
 * @param maxConcurrent requests under way at a time; each takes a session of the base
 * @param maxUrlLength longest address the web server in front of 1C accepts
 * @param writing what is written into documents
 * @param effects times of the effect ledger
 * @param outcomeTimeout how long an outcome may take to be acknowledged by Kafka
 * @param probe how reachability is judged
 */
@Validated
@ConfigurationProperties("consbridge.onec")
public record OnecProperties(@NotBlank(message = "ODATA_BASEURL_CL is not set") String baseUrl,
		@NotBlank(message = "ODATA_USER is not set") String user,
		@NotBlank(message = "ODATA_PASSWORD is not set") String password, @DefaultValue("Asia/Tashkent") ZoneId zone,
		@DefaultValue("10s") Duration connectTimeout, @DefaultValue("120s") Duration readDeadline,
		@DefaultValue("60s") Duration writeDeadline, @DefaultValue("4") @Min(1) @Max(32) int maxConcurrent,
		@DefaultValue("2000") @Min(200) int maxUrlLength, @DefaultValue @Valid Writing writing,
		@DefaultValue @Valid Effects effects, @DefaultValue("15s") Duration outcomeTimeout,
		@DefaultValue @Valid Probe probe) {

	/**
	 * What is written into documents and contractors.
	 *
	 * @param mask first word of the names of our subscribers
	 * @param originMark first part of a document's remark
	 * @param folder folder of our contractors
	 * @param author author of the documents
	 * @param undefinedManager stands for "no manager yet"
	 */
	public record Writing(@DefaultValue("Clobus") @NotBlank String mask,
			@DefaultValue("Создано из Clobus.uz") @NotBlank String originMark,
			@DefaultValue("7ccd31ca-887b-11eb-938b-00e04cd03b68") UUID folder,
			@DefaultValue("062699c7-24b2-11e9-a1e3-60a44cafb67d") UUID author,
			@DefaultValue("062699c7-24b2-11e9-a1e3-60a44cafb67d") UUID undefinedManager) {

	}

	/**
	 * Times of the effect ledger.
	 *
	 * @param lease how long a worker holds an effect
	 * @param callWithin how long the requests of an effect may take together
	 * @param lookAfter when an unknown outcome is looked up; after the last look it is
	 * repeated
	 */
	public record Effects(@DefaultValue("90s") Duration lease, @DefaultValue("80s") Duration callWithin,
			@DefaultValue( {
					"5s", "30s", "120s" }) List<Duration> lookAfter){

		EffectSettings settings() {
			return new EffectSettings(this.lease, this.callWithin, this.lookAfter);
		}

	}

	/**
	 * How reachability is judged.
	 *
	 * @param within how long the probing read may take
	 * @param validFor how long its result is good for the health page
	 * @param afterRefusedLogin pause after a refused login, so as not to be locked out
	 */
	public record Probe(@DefaultValue("2s") Duration within, @DefaultValue("10s") Duration validFor,
			@DefaultValue("60s") Duration afterRefusedLogin) {

	}

	ODataSettings client() {
		return new ODataSettings(URI.create(this.baseUrl), this.user, this.password, "consbridge-onec-sync",
				this.connectTimeout, this.readDeadline, this.writeDeadline, this.maxConcurrent, this.maxUrlLength);
	}

	@Override
	public String toString() {
		return "OnecProperties[zone=" + this.zone + ", maxConcurrent=" + this.maxConcurrent + "]";
	}

}
