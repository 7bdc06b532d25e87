package uz.consbridge.gateway.web;

import java.io.IOException;
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
 * Lets operators to {@code /api/ops}, anybody to the health, the actuator and the
 * description of the API, and only frontends everywhere else. Paths are understood as the
 * controllers understand them.
 */
class AuthenticationFilter extends OncePerRequestFilter {

	private static final PathPatternParser PATTERNS = PathPatternParser.defaultInstance;

	private static final PathPattern OPS = PATTERNS.parse("/api/ops/**");

	private static final PathPattern STREAM = PATTERNS.parse("/api/consultations/{id}/stream");

	private static final List<PathPattern> OPEN = Stream
		.of("/api/health", "/api/auth/login", "/actuator/**", "/openapi.json", "/docs/**")
		.map(PATTERNS::parse)
		.toList();

	private final Credentials credentials;

	private final ProblemWriter problems;

	AuthenticationFilter(Credentials credentials, ProblemWriter problems) {
		this.credentials = credentials;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		switch (caller(request)) {
			case Credentials.Caller.Known(String name) -> {
				request.setAttribute(RequestFacts.CALLER, name);
				chain.doFilter(request, response);
			}
			case Credentials.Caller.Unknown _ -> {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
				this.problems.write(request, response, HttpStatus.UNAUTHORIZED, "Valid credentials are required.");
			}
			case Credentials.Caller.Unchecked _ -> {
				response.setHeader(HttpHeaders.RETRY_AFTER, "5");
				this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE,
						"The token cannot be checked now.");
			}
		}
	}

	private Credentials.Caller caller(HttpServletRequest request) {
		PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
		if (OPEN.stream().anyMatch((open) -> open.matches(path))) {
			return new Credentials.Caller.Known("anybody");
		}
		if (OPS.matches(path)) {
			return this.credentials.isOperator(request) ? new Credentials.Caller.Known("operator")
					: new Credentials.Caller.Unknown();
		}
		Credentials.Caller caller = this.credentials.front(request);
		boolean ticketed = caller instanceof Credentials.Caller.Unknown && ticketed(request, path);
		request.setAttribute(RequestFacts.TICKETED, ticketed);
		return ticketed ? new Credentials.Caller.Known("ticket") : caller;
	}

	/** Whether the ticket is good is for the stream to say. */
	private static boolean ticketed(HttpServletRequest request, PathContainer path) {
		return STREAM.matches(path) && request.getMethod().equals("GET") && request.getParameter("ticket") != null;
	}

}
