package uz.consbridge.gateway.web;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says whose a token is. It issues none: tokens come from the OpenID provider. */
@RestController
@ConditionalOnRole(Role.API)
class LoginController {

	private static final int LONGEST = 10_000;

	private final Credentials credentials;

	LoginController(Credentials credentials) {
		this.credentials = credentials;
	}

	@PostMapping(path = "/api/auth/login", consumes = "application/json")
	ResponseEntity<?> login(@RequestBody @Valid Login body) {
		String token = body.token().strip();
		return switch (this.credentials.bearer(token)) {
			case Credentials.Caller.Known(String name) -> ResponseEntity.ok(new Session(token, "bearer", name));
			case Credentials.Caller.Unknown() ->
				Problems.of(HttpStatus.UNAUTHORIZED, "The token is not valid.", Map.of());
			case Credentials.Caller.Unchecked() -> Problems.unavailable("The token cannot be checked now.");
		};
	}

	/** A token to be looked at. */
	record Login(@NotBlank @Size(max = LONGEST) String token) {

	}

	/** The token and whose it is. */
	record Session(@JsonProperty("access_token") String accessToken, @JsonProperty("token_type") String tokenType,
			@JsonProperty("user_id") String userId) {

	}

}
