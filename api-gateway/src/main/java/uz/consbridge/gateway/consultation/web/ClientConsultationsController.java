package uz.consbridge.gateway.consultation.web;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.events.Channel;
import uz.consbridge.events.ConsultationType;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Status;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.client.Clients;
import uz.consbridge.gateway.consultation.ConsultationProperties;
import uz.consbridge.gateway.consultation.ConsultationView;
import uz.consbridge.gateway.consultation.ListConsultations;
import uz.consbridge.gateway.consultation.ListConsultations.Filter;
import uz.consbridge.gateway.consultation.Listing;
import uz.consbridge.gateway.web.Problems;
import uz.consbridge.gateway.web.Problems.FieldProblem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ConditionalOnRole(Role.API)
class ClientConsultationsController {

	private final ListConsultations list;

	private final Clients clients;

	private final ZoneId zone;

	ClientConsultationsController(ListConsultations list, Clients clients, ConsultationProperties properties) {
		this.list = list;
		this.clients = clients;
		this.zone = properties.zone();
	}

	/** A page of consultations. */
	@JsonNaming(SnakeCaseStrategy.class)
	record Page(List<ConsultationView> consultations, long total) {

		static Page of(Listing<ConsultationView> listing) {
			return new Page(listing.items(), listing.total());
		}

	}

	@GetMapping("/api/consultations/clients/{clientId}/consultations")
	ResponseEntity<?> ofClient(@PathVariable String clientId,
			@RequestParam(required = false) @Nullable @Known(Known.Words.STATUSES) String status,
			@RequestParam(required = false) @Nullable @Known(Known.Words.CONSULTATION_TYPE) String type,
			@RequestParam(required = false) @Nullable @Known(Known.Words.ANY_CHANNEL) String source,
			@RequestParam(required = false) @Nullable @Time String from,
			@RequestParam(required = false) @Nullable @Time String to,
			@RequestParam(defaultValue = "0") @Min(0) int skip,
			@RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
		Optional<UUID> id = Ids.parse(clientId);
		if (id.isEmpty()) {
			return Problems.of(HttpStatus.BAD_REQUEST, "The client's id is not a UUID.",
					Map.of("errors", List.of(new FieldProblem("client_id", "must be a UUID"))));
		}
		if (this.clients.find(id.get()).isEmpty()) {
			return Problems.of(HttpStatus.NOT_FOUND, "Client not found.");
		}
		Filter filter = new Filter(statuses(status), type(type), source(source), LenientTime.since(from, this.zone),
				LenientTime.until(to, this.zone));
		return ResponseEntity.ok(Page.of(this.list.ofClient(id.get(), filter, skip, limit)));
	}

	private static Set<Status> statuses(@Nullable String words) {
		String given = Text.given(words);
		return (given == null) ? Set.of()
				: Arrays.stream(given.split(",")).map((word) -> Status.of(word.strip())).collect(Collectors.toSet());
	}

	private static @Nullable ConsultationType type(@Nullable String words) {
		String given = Text.given(words);
		return (given != null) ? ConsultationType.find(given).orElse(null) : null;
	}

	private static @Nullable Channel source(@Nullable String word) {
		String given = Text.given(word);
		return (given != null) ? Channel.valueOf(given.toUpperCase(Locale.ROOT)) : null;
	}

}
