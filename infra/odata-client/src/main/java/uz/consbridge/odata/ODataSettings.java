package uz.consbridge.odata;

import java.net.URI;
import java.time.Duration;

import okhttp3.HttpUrl;

/**
 * Where 1C is and how it is to be treated.
 *
 * @param baseUrl service root; the trailing slash is optional
 * @param userAgent how the requests introduce themselves
 * @param connectTimeout longest wait for a connection
 * @param readDeadline longest a read may take as a whole
 * @param writeDeadline longest a write may take as a whole
 * @param maxConcurrent requests under way at a time; each takes a session of the base
 * @param maxUrlLength longest address the web server in front of 1C accepts
 * @param afterRefusedLogin how long 1C is left alone after it refused the login, for it
 * may lock out who tries again and again
 */
public record ODataSettings(URI baseUrl, String user, String password, String userAgent, Duration connectTimeout,
		Duration readDeadline, Duration writeDeadline, int maxConcurrent, int maxUrlLength,
		Duration afterRefusedLogin) {

	/** Settings of a caller that itself waits after a refused login. */
	public ODataSettings(URI baseUrl, String user, String password, String userAgent, Duration connectTimeout,
			Duration readDeadline, Duration writeDeadline, int maxConcurrent, int maxUrlLength) {
		this(baseUrl, user, password, userAgent, connectTimeout, readDeadline, writeDeadline, maxConcurrent,
				maxUrlLength, Duration.ZERO);
	}

	public ODataSettings {
		if (HttpUrl.parse(baseUrl.toString()) == null) {
			throw new IllegalArgumentException("The 1C address must be an http or https URL");
		}
		if (maxConcurrent < 1 || maxUrlLength < 200) {
			throw new IllegalArgumentException("1C needs at least one request at a time and 200 characters of address");
		}
		if (!baseUrl.getRawPath().endsWith("/")) {
			baseUrl = URI.create(baseUrl + "/");
		}
	}

	/** Deadlines and limits of production. */
	public static ODataSettings standard(URI baseUrl, String user, String password, String userAgent) {
		return new ODataSettings(baseUrl, user, password, userAgent, Duration.ofSeconds(10), Duration.ofSeconds(120),
				Duration.ofSeconds(60), 4, 2000);
	}

	@Override
	public String toString() {
		return "ODataSettings[" + this.baseUrl.getAuthority() + "]";
	}

}
