package uz.consbridge.gateway.consultation.web;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.consultation.ConsultationProperties;
import uz.consbridge.gateway.consultation.FindConsultations;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What belongs to a consultation. */
@RestController
@ConditionalOnRole(Role.API)
@RequestMapping("/api/consultations/{id}")
class ListsController {

	private static final String ALL = "100";

	private static final int MOST = 1000;

	private final FindConsultations find;

	private final ZoneId zone;

	ListsController(FindConsultations find, ConsultationProperties properties) {
		this.find = find;
		this.zone = properties.zone();
	}

	@GetMapping("/redates")
	ResponseEntity<?> redates(@PathVariable String id, @RequestParam(defaultValue = "0") @Min(0) int skip,
			@RequestParam(defaultValue = ALL) @Min(1) @Max(MOST) int limit) {
		return of(id, (consId) -> this.find.redates(consId, skip, limit));
	}

	@GetMapping("/ratings")
	ResponseEntity<?> ratings(@PathVariable String id) {
		return of(id, this.find::ratings);
	}

	@GetMapping("/calls")
	ResponseEntity<?> calls(@PathVariable String id, @RequestParam(required = false) @Nullable @Time String from,
			@RequestParam(required = false) @Nullable @Time String to,
			@RequestParam(required = false) @Nullable String manager,
			@RequestParam(defaultValue = "0") @Min(0) int skip,
			@RequestParam(defaultValue = ALL) @Min(1) @Max(MOST) int limit) {
		return of(id, (consId) -> this.find.calls(consId, LenientTime.since(from, this.zone),
				LenientTime.until(to, this.zone), Text.guid(manager), skip, limit));
	}

	@GetMapping("/history")
	ResponseEntity<?> history(@PathVariable String id, @RequestParam(defaultValue = "0") @Min(0) int skip,
			@RequestParam(defaultValue = ALL) @Min(1) @Max(MOST) int limit) {
		return of(id, (consId) -> this.find.history(consId, skip, limit));
	}

	private ResponseEntity<?> of(String id, Function<UUID, ?> list) {
		Optional<UUID> consId = this.find.identify(id);
		return consId.isPresent() ? ResponseEntity.ok(list.apply(consId.get())) : Rejections.unknown();
	}

}
