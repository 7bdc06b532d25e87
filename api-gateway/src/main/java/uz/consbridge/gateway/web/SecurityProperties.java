package uz.consbridge.gateway.web;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Secrets of the REST API; they come from the environment only.
 *
 * @param frontSecret expected in {@code X-Front-Secret}
 * @param frontBearerToken expected as bearer token of frontends; the front secret if
 * there is none
 * @param opsSecret expected as bearer token of operators
 */
@ConfigurationProperties("consbridge.security")
record SecurityProperties(@Nullable String frontSecret, @Nullable String frontBearerToken, @Nullable String opsSecret) {

	@Override
	public String toString() {
		return "SecurityProperties[***]";
	}

}
