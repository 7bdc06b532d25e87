package uz.consbridge.gateway.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.MissingRequirementException;

/** Who may call what. */
final class Credentials {

	private static final String BEARER = "bearer ";

	private final Optional<Secret> frontHeader;

	private final Secret frontBearer;

	private final Secret ops;

	private Credentials(Optional<Secret> frontHeader, Secret frontBearer, Secret ops) {
		this.frontHeader = frontHeader;
		this.frontBearer = frontBearer;
		this.ops = ops;
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
		return new Credentials(Optional.ofNullable(header).map(Secret::new), new Secret(anyFront), new Secret(ops));
	}

	boolean isFront(HttpServletRequest request) {
		String offered = request.getHeader("X-Front-Secret");
		return this.frontHeader.filter((secret) -> secret.is(offered)).isPresent()
				|| this.frontBearer.is(bearer(request));
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
