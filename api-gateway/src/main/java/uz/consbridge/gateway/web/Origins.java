package uz.consbridge.gateway.web;

import java.time.Duration;
import java.util.List;

import uz.consbridge.gateway.MissingRequirementException;

import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/** Which pages may call the REST API from a browser. */
final class Origins {

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

	private static final List<String> HEADERS = List.of("Authorization", "Content-Type", "Idempotency-Key",
			"If-None-Match", "Last-Event-ID", "Prefer", "X-Front-Secret", "traceparent");

	private static final List<String> SHOWN = List.of("ETag", "Location", "Retry-After");

	private Origins() {
	}

	/**
	 * The rules for the given origins; without any, none apply and browsers keep to their
	 * own.
	 * @throws MissingRequirementException if everybody's pages are to be allowed
	 */
	static CorsConfigurationSource of(List<String> configured) {
		List<String> origins = configured.stream()
			.map(String::strip)
			.filter((origin) -> !origin.isEmpty())
			.map((origin) -> origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin)
			.toList();
		if (origins.contains("*")) {
			throw new MissingRequirementException("ALLOWED_ORIGINS allows the pages of everybody.",
					"List the origins of the frontends, separated by commas.");
		}
		CorsConfiguration rules = new CorsConfiguration();
		rules.setAllowedOrigins(origins);
		rules.setAllowedMethods(METHODS);
		rules.setAllowedHeaders(HEADERS);
		rules.setExposedHeaders(SHOWN);
		rules.setMaxAge(Duration.ofHours(1));
		return (request) -> origins.isEmpty() ? null : rules;
	}

}
