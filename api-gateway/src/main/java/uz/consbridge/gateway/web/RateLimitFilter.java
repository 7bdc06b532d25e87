package uz.consbridge.gateway.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

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
 * Limits what one address may ask; creations have a limit of their own. Paths are
 * understood as the controllers understand them.
 */
class RateLimitFilter extends OncePerRequestFilter {

	private static final List<PathPattern> UNLIMITED = patterns("/api/health", "/actuator/**");

	private static final List<PathPattern> CREATIONS = patterns("/api/consultations/create",
			"/api/consultations/simple");

	private final RateLimit limit;

	private final ProblemWriter problems;

	RateLimitFilter(RateLimit limit, ProblemWriter problems) {
		this.limit = limit;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
		boolean creates = request.getMethod().equals("POST") && matches(CREATIONS, path);
		return creates || matches(UNLIMITED, path);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Duration wait = this.limit.take(request.getRemoteAddr());
		if (wait.isZero()) {
			chain.doFilter(request, response);
		}
		else {
			response.setHeader(HttpHeaders.RETRY_AFTER, RateLimit.seconds(wait));
			this.problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests.");
		}
	}

	private static boolean matches(List<PathPattern> patterns, PathContainer path) {
		return patterns.stream().anyMatch((pattern) -> pattern.matches(path));
	}

	private static List<PathPattern> patterns(String... paths) {
		return Stream.of(paths).map(PathPatternParser.defaultInstance::parse).toList();
	}

}
