package uz.consbridge.gateway.consultation.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.validation.Valid;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.consultation.AddRatings;
import uz.consbridge.gateway.consultation.AddRedate;
import uz.consbridge.gateway.consultation.CancelConsultation;
import uz.consbridge.gateway.consultation.FindConsultations;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnRole(Role.API)
@RequestMapping("/api/consultations/{id}")
class ConsultationController {

	private final FindConsultations find;

	private final AddRedate redate;

	private final AddRatings rate;

	private final CancelConsultation cancel;

	ConsultationController(FindConsultations find, AddRedate redate, AddRatings rate, CancelConsultation cancel) {
		this.find = find;
		this.redate = redate;
		this.rate = rate;
		this.cancel = cancel;
	}

	@GetMapping
	ResponseEntity<?> read(@PathVariable String id) {
		return this.find.identify(id)
			.flatMap(this.find::find)
			.<ResponseEntity<?>>map(ResponseEntity::ok)
			.orElseGet(Rejections::unknown);
	}

	@PostMapping(path = "/redates", consumes = "application/json")
	ResponseEntity<?> redate(@PathVariable String id, @RequestBody @Valid RedateRequest body) {
		return of(id, (consId) -> switch (this.redate.add(consId, body.toCommand(), Actor.FRONT)) {
			case AddRedate.Result.Added(var redate) -> ResponseEntity.status(HttpStatus.CREATED).body(redate);
			case AddRedate.Result.Rejected(var rejection) -> Rejections.of(rejection);
		});
	}

	@PostMapping(path = "/ratings", consumes = "application/json")
	ResponseEntity<?> rate(@PathVariable String id, @RequestBody @Valid RatingsRequest body) {
		return of(id, (consId) -> switch (this.rate.add(consId, body.toCommand(), Actor.FRONT)) {
			case AddRatings.Result.Added(var ratings) -> ResponseEntity.ok(ratings);
			case AddRatings.Result.Rejected(var rejection) -> Rejections.of(rejection);
		});
	}

	@PostMapping("/cancel")
	ResponseEntity<?> cancel(@PathVariable String id) {
		return of(id, (consId) -> switch (this.cancel.cancel(consId, Actor.FRONT)) {
			case CancelConsultation.Result.Cancelled(var view) -> ResponseEntity.ok(view);
			case CancelConsultation.Result.Rejected(var rejection) -> Rejections.of(rejection);
		});
	}

	private ResponseEntity<?> of(String id, Function<UUID, ResponseEntity<?>> command) {
		Optional<UUID> consId = this.find.identify(id);
		return consId.isPresent() ? command.apply(consId.get()) : Rejections.unknown();
	}

}
