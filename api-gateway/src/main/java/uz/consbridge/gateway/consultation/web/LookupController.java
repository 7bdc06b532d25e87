package uz.consbridge.gateway.consultation.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.FindConsultations;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Finds consultations by the numbers others know them by, and tells whether one changed.
 */
@RestController
@ConditionalOnRole(Role.API)
@RequestMapping("/api/consultations")
class LookupController {

	private final FindConsultations find;

	LookupController(FindConsultations find) {
		this.find = find;
	}

	/** Whether there is something new, and what. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Updates(boolean hasUpdates, @JsonInclude(Include.NON_NULL) @Nullable ConsultationView consultation,
			Instant updatedAt) {
	}

	@GetMapping("/by-conversation/{number}")
	ResponseEntity<?> byConversation(@PathVariable String number) {
		return show(number.matches("\\d{1,18}") ? this.find.identify(number) : Optional.empty());
	}

	@GetMapping("/by-number/{number}")
	ResponseEntity<?> byNumber(@PathVariable @Size(max = Text.SHORT) String number) {
		return show(this.find.byDocumentNumber(number.strip()));
	}

	@GetMapping("/{id}/updates")
	ResponseEntity<?> updates(@PathVariable String id,
			@RequestParam(name = "last_updated", required = false) @Nullable @Time String lastUpdated) {
		Instant last = LenientTime.given(lastUpdated);
		return this.find.identify(id)
			.flatMap(this.find::find)
			.<ResponseEntity<?>>map((present) -> ResponseEntity.ok(updates(present, last)))
			.orElseGet(Rejections::unknown);
	}

	private static Updates updates(ConsultationView present, @Nullable Instant last) {
		boolean news = last == null || comparable(present.updatedAt(), last).isAfter(last);
		return new Updates(news, news ? present : null, present.updatedAt());
	}

	/** Browsers know no more than milliseconds. */
	private static Instant comparable(Instant present, Instant last) {
		boolean coarse = last.equals(last.truncatedTo(ChronoUnit.MILLIS));
		return coarse ? present.truncatedTo(ChronoUnit.MILLIS) : present;
	}

	private ResponseEntity<?> show(Optional<UUID> consId) {
		return consId.flatMap(this.find::find)
			.<ResponseEntity<?>>map(ResponseEntity::ok)
			.orElseGet(Rejections::unknown);
	}

}
