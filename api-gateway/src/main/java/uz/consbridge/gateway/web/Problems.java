package uz.consbridge.gateway.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Errors as RFC 9457 problem details. They never repeat what was sent nor show internals.
 */
public final class Problems {

	private static final String RETRY_SECONDS = "5";

	private Problems() {
	}

	/**
	 * What is wrong with a member of the request.
	 *
	 * @param field path of the member, named as in the API
	 */
	public record FieldProblem(String field, String message) {

	}

	/** A problem with one sentence for the caller. */
	public static ResponseEntity<ProblemDetail> of(HttpStatusCode status, String detail) {
		return of(status, detail, Map.of());
	}

	/** A problem with further members. */
	public static ResponseEntity<ProblemDetail> of(HttpStatusCode status, String detail, Map<String, ?> members) {
		return of(status, detail, members, HttpHeaders.EMPTY);
	}

	/** A problem with further members and headers. */
	public static ResponseEntity<ProblemDetail> of(HttpStatusCode status, String detail, Map<String, ?> members,
			HttpHeaders headers) {
		ProblemDetail problem = detail(status, detail);
		members.forEach(problem::setProperty);
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

	/** 422: the request does not have the form it must have. */
	public static ResponseEntity<ProblemDetail> invalid(List<FieldProblem> errors) {
		return of(HttpStatus.UNPROCESSABLE_CONTENT, "The request does not have the required form.",
				Map.of("errors", errors));
	}

	/** 503 with {@code Retry-After}: something this service needs is away. */
	public static ResponseEntity<ProblemDetail> unavailable(String detail) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		return of(HttpStatus.SERVICE_UNAVAILABLE, detail, Map.of(), headers);
	}

	static ProblemDetail detail(HttpStatusCode status, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		HttpStatus known = HttpStatus.resolve(status.value());
		String name = (known != null) ? known.name() : Integer.toString(status.value());
		problem.setType(URI.create("urn:consbridge:problem:" + name.toLowerCase(Locale.ROOT).replace('_', '-')));
		return problem;
	}

}
