package uz.consbridge.etl.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Answered with 401. */
final class UnknownOperatorException extends ErrorResponseException {

	UnknownOperatorException() {
		super(HttpStatus.UNAUTHORIZED,
				ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, "The operator's credential is needed."),
				null);
		getHeaders().set("WWW-Authenticate", "Bearer");
	}

}
