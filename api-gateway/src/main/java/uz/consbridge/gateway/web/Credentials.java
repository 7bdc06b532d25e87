package uz.consbridge.gateway.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.MissingRequirementException;

/** Who may call what. */
final class Credentials {

	private static final String BEARER = "bearer ";

	private static final String FRONT = "front";

	private final Optional<Secret> frontHeader;

	private final Secret frontBearer;

	private final Secret ops;

	private final Optional<OpenIdTokens> openId;

	private Credentials(Optional<Secret> frontHeader, Secret frontBearer, Secret ops, Optional<OpenIdTokens> openId) {
		this.frontHeader = frontHeader;
		this.frontBearer = frontBearer;
		this.ops = ops;
		this.openId = openId;
	}

	/** Who a caller is. */
	sealed interface Caller {

		/**
		 * @param name the subject of its token, or what its secret stands for
		 */
		record Known(String name) implements Caller {

		}

		record Unknown() implements Caller {

		}

		/** It shows a token that cannot be checked at present. */
		record Unchecked() implements Caller {

		}

	}

	/**
	 * The configured credentials.
	 * @throws MissingRequirementException if one that is needed is missing
	 */
	static Credentials of(SecurityProperties properties) {
		String header = given(properties.frontSecret());
		String bearer = given(properties.frontBearerToken());
		String ops = given(properties.opsSecret());
		String anyFront = (bearer != null) ? bearer : header;
		if (anyFront == null) {
			throw new MissingRequirementException("Neither FRONT_SECRET nor FRONT_BEARER_TOKEN is set.",
					"Set one of them to a long random value; frontends send it with every request.");
		}
		if (ops == null) {
			throw new MissingRequirementException("OPS_SECRET is not set.",
					"Set it to a long random value; operators send it as bearer token.");
		}
		return new Credentials(Optional.ofNullable(header).map(Secret::new), new Secret(anyFront), new Secret(ops),
				openId(properties.openid()));
	}

	private static Optional<OpenIdTokens> openId(SecurityProperties.OpenId settings) {
		if (!settings.configured()) {
			return Optional.empty();
		}
		if (given(settings.audience()) == null) {
			throw new MissingRequirementException("OPENID_ISSUER is set, but not OPENID_AUDIENCE.",
					"Set it to what the provider's tokens for this service name as their audience.");
		}
		return Optional.of(new OpenIdTokens(settings));
	}

	/** Who of the frontends, or of their users, it is. */
	Caller front(HttpServletRequest request) {
		String offered = request.getHeader("X-Front-Secret");
		if (this.frontHeader.filter((secret) -> secret.is(offered)).isPresent()) {
			return new Caller.Known(FRONT);
		}
		String token = bearer(request);
		return (token != null) ? bearer(token) : new Caller.Unknown();
	}

	/** Whose bearer token it is. */
	Caller bearer(String token) {
		if (this.frontBearer.is(token)) {
			return new Caller.Known(FRONT);
		}
		if (this.openId.isEmpty()) {
			return new Caller.Unknown();
		}
		return switch (this.openId.get().check(token)) {
			case OpenIdTokens.Verdict.Accepted(String subject) -> new Caller.Known(subject);
			case OpenIdTokens.Verdict.Refused() -> new Caller.Unknown();
			case OpenIdTokens.Verdict.Undecided() -> new Caller.Unchecked();
		};
	}

	boolean isOperator(HttpServletRequest request) {
		return this.ops.is(bearer(request));
	}

	private static @Nullable String bearer(HttpServletRequest request) {
		String header = request.getHeader("Authorization");
		boolean bearer = header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER);
		return bearer ? header.substring(BEARER.length()).strip() : null;
	}

	private static @Nullable String given(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
