package uz.consbridge.gateway.consultation.web;

import java.util.List;
import java.util.Map;

import uz.consbridge.gateway.consultation.Rejection;
import uz.consbridge.gateway.web.Problems;
import uz.consbridge.gateway.web.Problems.FieldProblem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals of the commands as problems. */
final class Rejections {

	/**
	 * A day's limit is over at midnight at the latest; sooner when something is
	 * cancelled.
	 */
	private static final String RETRY_SECONDS = "3600";

	private Rejections() {
	}

	static ResponseEntity<ProblemDetail> of(Rejection rejection) {
		HttpHeaders headers = new HttpHeaders();
		if (rejection.kind() == Rejection.Kind.LIMIT_EXCEEDED) {
			headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		}
		String field = rejection.field();
		Map<String, ?> members = (field == null) ? Map.of()
				: Map.of("errors", List.of(new FieldProblem(field, rejection.detail())));
		return Problems.of(HttpStatusCode.valueOf(rejection.kind().status()), rejection.detail(), members, headers);
	}

	static ResponseEntity<ProblemDetail> unknown() {
		return Problems.of(HttpStatus.NOT_FOUND, "Consultation not found.");
	}

}
