package uz.consbridge.etl;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import uz.consbridge.odata.ODataSettings;

/**
 * Where 1C is and how it is read.
 *
 * @param baseUrl service root of the OData interface; the trailing slash is optional
 * @param zone the time zone of the base's wall clock
 * @param connectTimeout longest wait for a connection
 * @param readDeadline longest a read may take
 * @param maxConcurrent requests under way at a time; each takes a session of the base
 * @param maxUrlLength longest address the web server in front of 1C accepts
 * @param afterRefusedLogin how long 1C is left alone after it refused the login
 */
@Validated
@ConfigurationProperties("consbridge.onec")
record OneCSettings(@NotBlank(message = "ODATA_BASEURL_CL is not set") String baseUrl,
		@NotBlank(message = "ODATA_USER is not set") String user,
		@NotBlank(message = "ODATA_PASSWORD is not set") String password, @DefaultValue("Asia/Tashkent") ZoneId zone,
		@DefaultValue("10s") Duration connectTimeout, @DefaultValue("120s") Duration readDeadline,
		@DefaultValue("2") @Min(1) @Max(32) int maxConcurrent, @DefaultValue("2000") @Min(200) int maxUrlLength,
		@DefaultValue("5m") Duration afterRefusedLogin) {

	ODataSettings client() {
		return new ODataSettings(URI.create(this.baseUrl), this.user, this.password, "consbridge-etl-worker",
				this.connectTimeout, this.readDeadline, this.readDeadline, this.maxConcurrent, this.maxUrlLength,
				this.afterRefusedLogin);
	}

	@Override
	public String toString() {
		return "OneCSettings[zone=" + this.zone + ", maxConcurrent=" + this.maxConcurrent + "]";
	}

}
