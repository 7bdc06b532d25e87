package uz.consbridge.gateway.consultation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import uz.consbridge.events.Ids;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.client.ClientView;
import uz.consbridge.gateway.client.FindClients;
import uz.consbridge.gateway.client.MatchClient.Result.Refused;
import uz.consbridge.gateway.client.SaveClient;
import uz.consbridge.gateway.web.Problems;
import uz.consbridge.gateway.web.Problems.FieldProblem;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Clients: creating and changing them, and finding them by what callers know. */
@RestController
@ConditionalOnRole(Role.API)
class ClientController {

	/** Members are named without it where the client itself is the body. */
	private static final String PREFIX = "client.";

	private final SaveClient save;

	private final FindClients find;

	ClientController(SaveClient save, FindClients find) {
		this.save = save;
		this.find = find;
	}

	@PostMapping(path = { "/api/clients", "/api/clients/" }, consumes = "application/json")
	ResponseEntity<?> save(@RequestBody @Valid ClientRequest body) {
		return switch (this.save.save(body.toData())) {
			case SaveClient.Result.Saved(var client) ->
				ResponseEntity.ok(this.find.find(client.clientId()).orElseThrow());
			case SaveClient.Result.NotSaved(Refused why) -> refused(why);
		};
	}

	@GetMapping("/api/clients/{id}")
	ResponseEntity<?> read(@PathVariable String id) {
		Optional<UUID> clientId = Ids.parse(id);
		return clientId.isPresent() ? answer(this.find.find(clientId.get()))
				: Problems.of(HttpStatus.BAD_REQUEST, "Not a UUID.");
	}

	@GetMapping("/api/clients/by-hash/{hash}")
	ResponseEntity<?> byHash(@PathVariable @Size(max = Text.SHORT) String hash) {
		return answer(this.find.byHash(hash));
	}

	@GetMapping("/api/clients/by-subscriber/{code}")
	ResponseEntity<?> bySubscriber(@PathVariable @NotBlank @Size(max = 50) String code) {
		return answer(this.find.bySubscriber(code.strip()));
	}

	private static ResponseEntity<?> answer(Optional<ClientView> client) {
		return client.isPresent() ? ResponseEntity.ok(client.get())
				: Problems.of(HttpStatus.NOT_FOUND, "Client not found.");
	}

	private static ResponseEntity<ProblemDetail> refused(Refused why) {
		String field = why.field();
		Map<String, ?> members = (field == null) ? Map.of() : Map.of("errors", List
			.of(new FieldProblem(field.startsWith(PREFIX) ? field.substring(PREFIX.length()) : field, why.detail())));
		return Problems.of(HttpStatusCode.valueOf(why.status()), why.detail(), members);
	}

}
