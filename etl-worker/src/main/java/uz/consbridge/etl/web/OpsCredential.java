package uz.consbridge.etl.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import uz.consbridge.etl.EtlSettings;

/** Lets only the operator in: {@code Authorization: Bearer <OPS_SECRET>}. */
final class OpsCredential implements HandlerInterceptor {

	private static final String SCHEME = "Bearer ";

	private final byte[] secret;

	OpsCredential(EtlSettings settings) {
		this.secret = settings.opsSecret().getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String given = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (given != null && given.startsWith(SCHEME) && MessageDigest.isEqual(this.secret,
				given.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8))) {
			return true;
		}
		throw new UnknownOperatorException();
	}

}
