package uz.consbridge.gateway.web;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the REST API. Secrets come from the environment only.
 *
 * @param frontSecret expected in {@code X-Front-Secret}
 * @param frontBearerToken expected as bearer token of frontends; the front secret if
 * there is none
 * @param opsSecret expected as bearer token of operators
 * @param allowedOrigins origins whose pages may call; none without
 * @param openid whose tokens are accepted beside the secrets
 */
@ConfigurationProperties("consbridge.security")
record SecurityProperties(@Nullable String frontSecret, @Nullable String frontBearerToken, @Nullable String opsSecret,
		@DefaultValue List<String> allowedOrigins, @DefaultValue OpenId openid) {

	/**
	 * An OpenID provider.
	 *
	 * @param issuer where its discovery document is; none switches it off
	 * @param audience what tokens meant for us name
	 * @param skew how far clocks may differ
	 * @param timeout for its discovery document and its keys
	 */
	record OpenId(@Nullable String issuer, @Nullable String audience, @DefaultValue("60s") Duration skew,
			@DefaultValue("3s") Duration timeout) {

		boolean configured() {
			return this.issuer != null && !this.issuer.isBlank();
		}

	}

	@Override
	public String toString() {
		return "SecurityProperties[***]";
	}

}
