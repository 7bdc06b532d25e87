package uz.consbridge.gateway.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.gateway.web.SecurityProperties.OpenId;

import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Tokens of the configured OpenID provider. Its keys are found through its discovery
 * document when the first token comes, and fetched again when a token names a key that is
 * not known.
 */
final class OpenIdTokens {

	private static final Logger log = LoggerFactory.getLogger(OpenIdTokens.class);

	private static final int PARTS = 3;

	private final JwtDecoder decoder;

	OpenIdTokens(OpenId settings) {
		this.decoder = new SupplierJwtDecoder(() -> decoder(settings));
	}

	/** What became of a token. */
	sealed interface Verdict {

		/**
		 * @param subject who it is
		 */
		record Accepted(String subject) implements Verdict {

		}

		/** Not a token of this provider for us, or no longer. */
		record Refused() implements Verdict {

		}

		/** The provider's keys cannot be had. */
		record Undecided() implements Verdict {

		}

	}

	Verdict check(String token) {
		if (token.split("\\.", -1).length != PARTS) {
			return new Verdict.Refused();
		}
		try {
			Jwt jwt = this.decoder.decode(token);
			return new Verdict.Accepted(Objects.requireNonNullElse(jwt.getSubject(), ""));
		}
		catch (BadJwtException ex) {
			return new Verdict.Refused();
		}
		catch (JwtException | JwtDecoderInitializationException | IllegalArgumentException | IllegalStateException ex) {
			log.warn("The OpenID provider's keys cannot be had: {}", ex.getMessage());
			return new Verdict.Undecided();
		}
	}

	private static JwtDecoder decoder(OpenId settings) {
		String issuer = Objects.requireNonNull(settings.issuer());
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
			.restOperations(rest(settings.timeout()))
			.build();
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(settings.skew()),
				new JwtIssuerValidator(issuer), new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull),
				new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
						(audience) -> audience != null && audience.contains(settings.audience()))));
		return decoder;
	}

	private static RestTemplate rest(Duration timeout) {
		SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(timeout);
		requests.setReadTimeout(timeout);
		return new RestTemplate(requests);
	}

}
