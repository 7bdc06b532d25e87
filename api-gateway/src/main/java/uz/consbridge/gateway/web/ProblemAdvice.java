package uz.consbridge.gateway.web;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import uz.consbridge.gateway.web.Problems.FieldProblem;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what goes wrong in and before controllers into problem details. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Throwable cause = ex.getCause();
		if (cause instanceof JacksonException mapping && !broken(cause) && !broken(cause.getCause())) {
			return body(Problems
				.invalid(List.of(new FieldProblem(FieldNames.of(mapping.getPath()), FieldNames.message(mapping)))));
		}
		return body(Problems.of(HttpStatus.BAD_REQUEST, "The body cannot be read as JSON."));
	}

	/** Whether it is no JSON at all, other than a number that its member cannot hold. */
	private static boolean broken(@Nullable Throwable cause) {
		return cause instanceof StreamReadException && !(cause instanceof InputCoercionException);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldProblem> errors = ex.getFieldErrors()
			.stream()
			.map((error) -> new FieldProblem(FieldNames.snake(error.getField()), message(error.getDefaultMessage())))
			.toList();
		return body(Problems.invalid(errors));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
			HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldProblem> errors = new ArrayList<>();
		ex.getBeanResults()
			.forEach((bean) -> bean.getFieldErrors()
				.forEach((error) -> errors
					.add(new FieldProblem(FieldNames.snake(error.getField()), message(error.getDefaultMessage())))));
		ex.getValueResults().forEach((value) -> {
			String name = FieldNames.of(value.getMethodParameter());
			value.getResolvableErrors()
				.forEach((error) -> errors.add(new FieldProblem(name, message(error.getDefaultMessage()))));
		});
		return body(Problems.invalid(errors));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		String name = (ex instanceof MethodArgumentTypeMismatchException argument) ? argument.getName()
				: String.valueOf(ex.getPropertyName());
		return body(Problems.invalid(List.of(new FieldProblem(FieldNames.snake(name), "has the wrong form"))));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
			MissingServletRequestParameterException ex, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		return body(
				Problems.invalid(List.of(new FieldProblem(FieldNames.snake(ex.getParameterName()), "must be given"))));
	}

	/** Whatever else the framework refuses: 404, 405, 406, 415 and the like. */
	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		HttpStatus known = HttpStatus.resolve(status.value());
		String detail = (known != null) ? known.getReasonPhrase() + "." : "The request was refused.";
		HttpHeaders kept = new HttpHeaders();
		kept.putAll(headers);
		kept.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		return new ResponseEntity<>(Problems.detail(status, detail), kept, status);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> databaseFailed(DataAccessException ex) {
		if (ex instanceof NonTransientDataAccessException && !(ex instanceof NonTransientDataAccessResourceException)) {
			return unexpected(ex);
		}
		log.warn("Postgres does not answer: {}", ex.toString());
		return Problems.unavailable("The database does not answer.");
	}

	/** Postgres holds any text except the character U+0000. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> valueRefused(DataIntegrityViolationException ex) {
		boolean character = ex.getMostSpecificCause() instanceof SQLException cause
				&& UNSTORABLE.contains(String.valueOf(cause.getSQLState()));
		return character
				? Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "A text holds a character that cannot be stored.")
				: unexpected(ex);
	}

	@ExceptionHandler({ CannotCreateTransactionException.class, TransactionSystemException.class })
	ResponseEntity<ProblemDetail> noTransaction(Exception ex) {
		log.warn("No transaction: {}", ex.toString());
		return Problems.unavailable("The database does not answer.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unexpected(Exception ex) {
		log.error("Unexpected failure", ex);
		return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "An unexpected error happened.");
	}

	private static String message(@Nullable String text) {
		return (text != null) ? text : "is not valid";
	}

	private static ResponseEntity<Object> body(ResponseEntity<ProblemDetail> problem) {
		return new ResponseEntity<>(problem.getBody(), problem.getHeaders(), problem.getStatusCode());
	}

}
