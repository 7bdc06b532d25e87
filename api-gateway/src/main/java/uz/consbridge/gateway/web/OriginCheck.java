package uz.consbridge.gateway.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Refuses pages of other origins with a problem, like everything else. */
class OriginCheck extends DefaultCorsProcessor {

	private final ProblemWriter problems;

	OriginCheck(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	public boolean processRequest(@Nullable CorsConfiguration configuration, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		boolean allowed = super.processRequest(configuration, request, response);
		if (!allowed) {
			this.problems.write(request, response, HttpStatus.FORBIDDEN,
					"Pages of this origin may not ask this from a browser.");
		}
		return allowed;
	}

	@Override
	protected void rejectRequest(ServerHttpResponse response) {
		// Its plain text is not what anybody expects here.
	}

}
