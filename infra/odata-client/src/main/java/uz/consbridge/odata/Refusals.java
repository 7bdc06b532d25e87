package uz.consbridge.odata;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads answers other than success: 1C's own errors, its server's and the web server's.
 */
final class Refusals {

	private static final long MAX_BODY = 64 * 1024;

	private final JsonMapper json;

	private final BaseClock clock;

	Refusals(JsonMapper json, BaseClock clock) {
		this.json = json;
		this.clock = clock;
	}

	/** The failure that the answer means, with its body for the log. */
	Refusal read(Response response, boolean write) throws IOException {
		String body = response.peekBody(MAX_BODY).string();
		JsonNode error = error(body);
		Failure failure = (error != null) ? byCode(response.code(), error)
				: byStatus(response.code(), retryAfter(response), write);
		return new Refusal(failure, response.code(), body);
	}

	private @Nullable JsonNode error(String body) {
		try {
			JsonNode error = this.json.readTree(body).path("odata.error");
			return error.isObject() ? error : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static Failure byCode(int status, JsonNode error) {
		String code = error.path("code").asString("");
		String text = error.path("message").path("value").asString("");
		if (status == 404 && code.equals("9")) {
			return new Failure.NotFound();
		}
		if (status == 404 && code.equals("8")) {
			return new Failure.ConfigurationError("the entity set is not published", false);
		}
		if (status == 401 || status == 403) {
			return new Failure.Unauthorized("status " + status + ", code " + code, false);
		}
		return code.equals("-1") ? new Failure.BusinessRefusal(text) : new Failure.Invalid(status, code, text);
	}

	private static Failure byStatus(int status, @Nullable Duration retryAfter, boolean write) {
		return switch (status) {
			case 401, 403 -> new Failure.Unauthorized("status " + status, status == 401);
			case 404, 414 -> new Failure.ConfigurationError("status " + status + " from the web server", true);
			case 408, 429 -> new Failure.Away("status " + status, retryAfter);
			default -> {
				if (status < 400) {
					yield new Failure.ConfigurationError("unexpected status " + status, false);
				}
				if (status < 500) {
					yield new Failure.Invalid(status, null, "");
				}
				// Only a server that names a time has certainly not begun the work.
				boolean mayHaveHappened = write && !(status == 503 && retryAfter != null);
				yield mayHaveHappened ? new Failure.Unknown("status " + status)
						: new Failure.Away("status " + status, retryAfter);
			}
		};
	}

	private @Nullable Duration retryAfter(Response response) {
		String header = response.header("Retry-After");
		if (header == null) {
			return null;
		}
		if (header.strip().chars().allMatch(Character::isDigit) && header.strip().length() < 8) {
			return Duration.ofSeconds(Long.parseLong(header.strip()));
		}
		try {
			Instant until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			Duration wait = Duration.between(this.clock.now(), until);
			return wait.isNegative() ? Duration.ZERO : wait;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** A failure and the answer it was read from. */
	record Refusal(Failure failure, int status, String body) {

	}

}
