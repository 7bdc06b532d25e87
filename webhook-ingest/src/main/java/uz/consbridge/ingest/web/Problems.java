package uz.consbridge.ingest.web;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import uz.consbridge.ingest.Refusal;

/** The answers that are not 200, as problem details. */
final class Problems {

	private static final String RETRY_SECONDS = "5";

	private Problems() {
	}

	static ResponseEntity<ProblemDetail> refused(Refusal why) {
		String slug = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(why.status());
		if (why.status() != HttpStatus.UNAUTHORIZED.value()) {
			// What is left of the body is not worth reading.
			answer.header(HttpHeaders.CONNECTION, "close");
		}
		return body(answer, HttpStatus.valueOf(why.status()), slug, why.detail());
	}

	/** Our own failure. The agent bot alone repeats, and only on 429 and 500. */
	static ResponseEntity<ProblemDetail> unavailable(HttpStatus status) {
		return body(ResponseEntity.status(status).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS), status, "not-stored",
				"The webhook could not be stored; please send it again.");
	}

	private static ResponseEntity<ProblemDetail> body(ResponseEntity.BodyBuilder answer, HttpStatus status, String slug,
			String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:consbridge:problem:" + slug));
		return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
