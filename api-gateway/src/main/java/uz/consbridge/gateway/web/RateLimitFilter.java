package uz.consbridge.gateway.web;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits what one address may ask; creations have a limit of their own. */
class RateLimitFilter extends OncePerRequestFilter {

	private final RateLimit limit;

	private final ProblemWriter problems;

	RateLimitFilter(RateLimit limit, ProblemWriter problems) {
		this.limit = limit;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !path.startsWith("/api/") || path.equals("/api/health") || path.equals("/api/consultations/create")
				|| path.equals("/api/consultations/simple");
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

}
