package uz.consbridge.gateway.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import uz.consbridge.gateway.web.Problems.FieldProblem;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the whole body in, as received, and refuses one that is too large. */
class BodyFilter extends OncePerRequestFilter {

	private final int limit;

	private final ProblemWriter problems;

	BodyFilter(int limit, ProblemWriter problems) {
		this.limit = limit;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.limit) {
			refuse(request, response);
			return;
		}
		byte[] body = request.getInputStream().readNBytes(this.limit + 1);
		if (body.length > this.limit) {
			refuse(request, response);
			return;
		}
		Optional<String> unstorable = Characters.unstorable(body);
		if (unstorable.isPresent()) {
			this.problems.write(request, response, HttpStatus.UNPROCESSABLE_CONTENT,
					"A text holds a character that cannot be stored.",
					List.of(new FieldProblem(unstorable.get(), "holds a character that cannot be stored")));
			return;
		}
		chain.doFilter(new BufferedRequest(request, body), response);
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setHeader("Connection", "close");
		this.problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE,
				"The body is larger than " + this.limit + " bytes.");
	}

}
