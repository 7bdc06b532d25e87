package uz.consbridge.gateway.consultation.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.consultation.AddRatings;
import uz.consbridge.gateway.consultation.AddRedate;
import uz.consbridge.gateway.consultation.CancelConsultation;
import uz.consbridge.gateway.consultation.FindConsultations;
import uz.consbridge.gateway.consultation.RefreshConsultation;
import uz.consbridge.gateway.consultation.RefreshConsultation.Answered;
import uz.consbridge.gateway.consultation.RefreshConsultation.Result.Refreshed;
import uz.consbridge.gateway.consultation.UpdateConsultation;
import uz.consbridge.gateway.web.Problems;
import uz.consbridge.gateway.web.Problems.FieldProblem;
import uz.consbridge.gateway.web.RequestFacts;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnRole(Role.API)
@RequestMapping("/api/consultations/{id}")
class ConsultationController {

	private final FindConsultations find;

	private final UpdateConsultation update;

	private final AddRedate redate;

	private final AddRatings rate;

	private final CancelConsultation cancel;

	private final RefreshConsultation refresh;

	private final LinkWatch links;

	ConsultationController(FindConsultations find, UpdateConsultation update, AddRedate redate, AddRatings rate,
			CancelConsultation cancel, RefreshConsultation refresh, LinkWatch links) {
		this.find = find;
		this.update = update;
		this.redate = redate;
		this.rate = rate;
		this.cancel = cancel;
		this.refresh = refresh;
		this.links = links;
	}

	@GetMapping
	ResponseEntity<?> read(@PathVariable String id) {
		return this.find.identify(id)
			.flatMap(this.find::find)
			.<ResponseEntity<?>>map(ResponseEntity::ok)
			.orElseGet(Rejections::unknown);
	}

	@PutMapping(consumes = "application/json")
	ResponseEntity<?> update(@PathVariable String id, @RequestBody @Valid UpdateRequest body,
			HttpServletRequest request) {
		if (body.contradictsItself()) {
			return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "Priority and importance are two names of one value.",
					Map.of("errors", List.of(new FieldProblem("priority", "differs from importance"))));
		}
		return of(id, (consId) -> switch (this.update.update(consId, body.toCommand(), RequestFacts.caller(request))) {
			case UpdateConsultation.Result.Updated(var view) -> ResponseEntity.ok(view);
			case UpdateConsultation.Result.Rejected(var rejection) -> Rejections.of(rejection);
		});
	}

	@PostMapping(path = "/redates", consumes = "application/json")
	ResponseEntity<?> redate(@PathVariable String id, @RequestBody @Valid RedateRequest body,
			HttpServletRequest request) {
		return of(id, (consId) -> switch (this.redate.add(consId, body.toCommand(), RequestFacts.caller(request))) {
			case AddRedate.Result.Added(var redate) -> ResponseEntity.status(HttpStatus.CREATED).body(redate);
			case AddRedate.Result.Rejected(var rejection) -> Rejections.of(rejection);
		});
	}

	@PostMapping(path = "/ratings", consumes = "application/json")
	ResponseEntity<?> rate(@PathVariable String id, @RequestBody @Valid RatingsRequest body,
			HttpServletRequest request) {
		return of(id, (consId) -> switch (this.rate.add(consId, body.toCommand(), RequestFacts.caller(request))) {
			case AddRatings.Result.Added(var ratings) -> ResponseEntity.ok(ratings);
			case AddRatings.Result.Rejected(var rejection) -> Rejections.of(rejection);
		});
	}

	@PostMapping("/cancel")
	ResponseEntity<?> cancel(@PathVariable String id, HttpServletRequest request) {
		return of(id, (consId) -> switch (this.cancel.cancel(consId, RequestFacts.caller(request))) {
			case CancelConsultation.Result.Cancelled(var view) -> ResponseEntity.ok(view);
			case CancelConsultation.Result.Rejected(var rejection) -> Rejections.of(rejection);
		});
	}

	@PostMapping("/sync")
	ResponseEntity<?> refresh(@PathVariable String id,
			@RequestHeader(name = "Prefer", required = false) @Nullable String prefer, HttpServletRequest request)
			throws InterruptedException {
		Optional<UUID> consId = this.find.identify(id);
		if (consId.isEmpty()) {
			return Rejections.unknown();
		}
		Duration wait = Preference.wait(prefer);
		return switch (this.refresh.refresh(consId.get(), wait, RequestFacts.caller(request))) {
			case Refreshed refreshed when refreshed.onec() == Answered.ASKED_AGAIN && !wait.isZero() -> {
				this.links.await(consId.get(), wait);
				yield ResponseEntity
					.ok(RefreshView.of(refreshed.shown(this.find.find(consId.get()).orElse(refreshed.consultation()))));
			}
			case Refreshed refreshed -> ResponseEntity.ok(RefreshView.of(refreshed));
			case RefreshConsultation.Result.Rejected(var rejection) -> Rejections.of(rejection);
		};
	}

	private ResponseEntity<?> of(String id, Function<UUID, ResponseEntity<?>> command) {
		Optional<UUID> consId = this.find.identify(id);
		return consId.isPresent() ? command.apply(consId.get()) : Rejections.unknown();
	}

}
