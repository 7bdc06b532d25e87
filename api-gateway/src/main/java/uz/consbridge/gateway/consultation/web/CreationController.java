package uz.consbridge.gateway.consultation.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.CreateConsultation;
import uz.consbridge.gateway.consultation.FindConsultations;
import uz.consbridge.gateway.consultation.SyncState;
import uz.consbridge.gateway.web.Problems;
import uz.consbridge.gateway.web.Problems.FieldProblem;
import uz.consbridge.gateway.web.RateLimit;
import uz.consbridge.gateway.web.RequestFacts;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnRole(Role.API)
class CreationController {

	private static final int KEY_LENGTH = 255;

	private final CreateConsultation create;

	private final FindConsultations find;

	private final LinkWatch links;

	private final RateLimit limit;

	CreationController(CreateConsultation create, FindConsultations find, LinkWatch links, RateLimit createLimit) {
		this.create = create;
		this.find = find;
		this.links = links;
		this.limit = createLimit;
	}

	@PostMapping(path = "/api/consultations/create", consumes = "application/json")
	ResponseEntity<?> create(@RequestBody @Valid CreateRequest body,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
			@RequestHeader(name = "Prefer", required = false) @Nullable String prefer, HttpServletRequest request)
			throws InterruptedException {
		return create(body, key, prefer, request, UnaryOperator.identity());
	}

	/** For a client that is known, with its members not nested. */
	@PostMapping(path = "/api/consultations/simple", consumes = "application/json")
	ResponseEntity<?> simple(@RequestBody @Valid CreateRequest.Asked body,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
			@RequestHeader(name = "Prefer", required = false) @Nullable String prefer, HttpServletRequest request)
			throws InterruptedException {
		if (Text.given(body.clientId()) == null) {
			return Problems.of(HttpStatus.BAD_REQUEST, "A client_id is required.",
					Map.of("errors", List.of(new FieldProblem("client_id", "must be given"))));
		}
		return create(new CreateRequest(null, body, null), key, prefer, request,
				(field) -> field.replaceFirst("^consultation\\.", ""));
	}

	/** Without this the words would be taken for the id of a consultation. */
	@RequestMapping(path = { "/api/consultations/create", "/api/consultations/simple" },
			method = { RequestMethod.GET, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE })
	void onlyPost(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
		throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("POST"));
	}

	/**
	 * @param names members of the body as the caller knows them
	 */
	private ResponseEntity<?> create(CreateRequest body, @Nullable String key, @Nullable String prefer,
			HttpServletRequest request, UnaryOperator<String> names) throws InterruptedException {
		if (key != null && (key.isBlank() || key.length() > KEY_LENGTH)) {
			return Problems
				.invalid(List.of(new FieldProblem("Idempotency-Key", "must have 1 to " + KEY_LENGTH + " characters")));
		}
		if (body.consultation().contradictsItself()) {
			return Problems
				.of(HttpStatus.UNPROCESSABLE_CONTENT, "Priority and importance are two names of one value.", Map.of(
						"errors",
						List.of(new FieldProblem(names.apply("consultation.priority"), "differs from importance"))));
		}
		Duration wait = this.limit.take(Objects.requireNonNullElse(body.subject(), request.getRemoteAddr()));
		if (!wait.isZero()) {
			return Problems.of(HttpStatus.TOO_MANY_REQUESTS, "Too many requests for this client.", Map.of(),
					header(HttpHeaders.RETRY_AFTER, RateLimit.seconds(wait)));
		}
		String caller = RequestFacts.caller(request);
		CreateConsultation.Idempotency idempotency = (key == null) ? null
				: new CreateConsultation.Idempotency(caller, key, RequestFacts.bodyHash(request));
		return switch (this.create.create(body.toCommand(), idempotency, caller)) {
			case CreateConsultation.Result.Created(ConsultationView view) -> created(view, prefer);
			case CreateConsultation.Result.Replayed(ConsultationView view) -> created(view, prefer);
			case CreateConsultation.Result.Rejected(var rejection) -> Rejections.of(rejection.named(names));
			case CreateConsultation.Result.Busy() ->
				Problems.of(HttpStatus.CONFLICT, "A request with this Idempotency-Key is being handled.", Map.of(),
						header(HttpHeaders.RETRY_AFTER, "1"));
			case CreateConsultation.Result.KeyReused() -> Problems.of(HttpStatus.UNPROCESSABLE_CONTENT,
					"The Idempotency-Key was used before with another body.", Map.of("errors",
							List.of(new FieldProblem("Idempotency-Key", "was used before with another body"))));
		};
	}

	private ResponseEntity<?> created(ConsultationView view, @Nullable String prefer) throws InterruptedException {
		Duration wait = Preference.wait(prefer);
		ConsultationView shown = (wait.isZero() || !pending(view)) ? view : settled(view, wait);
		return ResponseEntity.created(URI.create("/api/consultations/" + view.consId())).body(CreatedView.of(shown));
	}

	/**
	 * The consultation exists already: whatever happens while waiting, it is answered.
	 */
	private ConsultationView settled(ConsultationView view, Duration wait) throws InterruptedException {
		this.links.await(view.consId(), wait);
		try {
			return this.find.find(view.consId()).orElse(view);
		}
		catch (DataAccessException ex) {
			return view;
		}
	}

	private static boolean pending(ConsultationView view) {
		return view.sync().chatwoot() == SyncState.PENDING || view.sync().onec() == SyncState.PENDING;
	}

	private static HttpHeaders header(String name, String value) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(name, value);
		return headers;
	}

}
