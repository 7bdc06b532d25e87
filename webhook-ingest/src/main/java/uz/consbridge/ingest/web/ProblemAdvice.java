package uz.consbridge.ingest.web;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Gives what the framework refuses, 404, 405 and the like, the type all problems have.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ResponseEntity<Object> answer = super.handleExceptionInternal(ex, body, headers, status, request);
		if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
			HttpStatus known = HttpStatus.resolve(status.value());
			String slug = (known != null) ? known.name() : Integer.toString(status.value());
			problem.setType(URI.create("urn:consbridge:problem:" + slug.toLowerCase(Locale.ROOT).replace('_', '-')));
		}
		return answer;
	}

}
