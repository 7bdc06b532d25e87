package uz.consbridge.gateway.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Lets operators to {@code /api/ops}, anybody to the health and the actuator, and only
 * frontends everywhere else. Paths are understood as the controllers understand them.
 */
class AuthenticationFilter extends OncePerRequestFilter {

	private static final PathPatternParser PATTERNS = PathPatternParser.defaultInstance;

	private static final PathPattern OPS = PATTERNS.parse("/api/ops/**");

	private static final PathPattern HEALTH = PATTERNS.parse("/api/health");

	private static final PathPattern ACTUATOR = PATTERNS.parse("/actuator/**");

	private final Credentials credentials;

	private final ProblemWriter problems;

	AuthenticationFilter(Credentials credentials, ProblemWriter problems) {
		this.credentials = credentials;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (allowed(request)) {
			chain.doFilter(request, response);
		}
		else {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			this.problems.write(response, HttpStatus.UNAUTHORIZED, "Valid credentials are required.");
		}
	}

	private boolean allowed(HttpServletRequest request) {
		PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
		if (HEALTH.matches(path) || ACTUATOR.matches(path)) {
			return true;
		}
		return OPS.matches(path) ? this.credentials.isOperator(request) : this.credentials.isFront(request);
	}

}
