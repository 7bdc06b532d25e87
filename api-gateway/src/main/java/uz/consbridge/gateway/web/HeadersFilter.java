package uz.consbridge.gateway.web;

import java.io.IOException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import uz.consbridge.events.Ids;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets security headers and keeps the W3C trace context for whatever the request causes.
 */
class HeadersFilter extends OncePerRequestFilter {

	private static final String TRACEPARENT = "traceparent";

	private static final Pattern VALID = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

	private final Ids ids;

	HeadersFilter(Ids ids) {
		this.ids = ids;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("X-Frame-Options", "DENY");
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
		response.setHeader("Cache-Control", "no-store");
		if (request.isSecure()) {
			response.setHeader("Strict-Transport-Security", "max-age=31536000");
		}
		try (MDC.MDCCloseable _ = MDC.putCloseable(TRACEPARENT, traceparent(request.getHeader(TRACEPARENT)))) {
			chain.doFilter(request, response);
		}
	}

	private String traceparent(@Nullable String offered) {
		if (offered != null && VALID.matcher(offered).matches()) {
			return offered;
		}
		UUID trace = this.ids.random();
		HexFormat hex = HexFormat.of();
		return "00-" + hex.toHexDigits(trace.getMostSignificantBits())
				+ hex.toHexDigits(trace.getLeastSignificantBits()) + "-"
				+ hex.toHexDigits(this.ids.random().getLeastSignificantBits()) + "-01";
	}

}
