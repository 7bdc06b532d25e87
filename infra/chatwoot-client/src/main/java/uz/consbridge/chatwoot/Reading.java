package uz.consbridge.chatwoot;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads an answer, suspecting it of everything.
 *
 * @param reader takes the value out of the JSON; may find it {@link Unreadable}
 * @param whenEmpty the value of an answer without a body, if it may have none
 */
record Reading<T>(Function<JsonNode, T> reader, @Nullable T whenEmpty) {

	private static final Logger log = LoggerFactory.getLogger(Reading.class);

	private static final long MAX_BYTES = 32L * 1024 * 1024;

	Answer<T> read(Response response, @Nullable Map<String, Object> written, Exchange.SentMark mark)
			throws IOException {
		boolean write = written != null;
		int status = response.code();
		byte[] body = body(response.body());
		if (status == 429) {
			return failed(new Failure.Throttled(pause(response)));
		}
		if (status >= 500 || status == 408) {
			return failed(mark.failure(write, "answered " + status));
		}
		if (status < 200 || status >= 300) {
			Failure.Refused refused = refusal(status, body);
			if (written != null) {
				log.warn("Chatwoot refused {} {} {} with {} {}", response.request().method(),
						Masking.path(response.request().url()), Masking.json(Json.MAPPER.valueToTree(written)), status,
						Masking.body(body));
			}
			return failed(refused);
		}
		return value(response, body, write, mark);
	}

	private Answer<T> value(Response response, byte[] body, boolean write, Exchange.SentMark mark) {
		if (body.length == 0 && this.whenEmpty != null) {
			return new Answer.Ok<>(this.whenEmpty);
		}
		MediaType type = response.body().contentType();
		if (type == null || !type.subtype().endsWith("json")) {
			return failed(mark.failure(write, "answered " + response.code() + " with content type " + type));
		}
		try {
			JsonNode json = Json.MAPPER.readTree(body);
			return json.isMissingNode() ? failed(mark.failure(write, "empty answer"))
					: new Answer.Ok<>(this.reader.apply(json));
		}
		catch (JacksonException ex) {
			return failed(mark.failure(write, "unreadable JSON"));
		}
		catch (Unreadable ex) {
			return failed(mark.failure(write, "unexpected JSON: " + ex.getMessage()));
		}
	}

	private static byte[] body(ResponseBody body) throws IOException {
		BufferedSource source = body.source();
		if (source.request(MAX_BYTES)) {
			throw new IOException("The answer is longer than " + MAX_BYTES);
		}
		return source.readByteArray();
	}

	private static Failure.Refused refusal(int status, byte[] body) {
		try {
			JsonNode json = Json.MAPPER.readTree(body);
			List<String> words = new ArrayList<>();
			for (String name : List.of("error", "message")) {
				String text = Json.textOrNull(json.path(name));
				if (text != null) {
					words.add(text);
				}
			}
			words.addAll(Json.texts(json.path("errors")));
			return new Failure.Refused(status, Masking.text(String.join("; ", words)),
					Json.texts(json.path("attributes")));
		}
		catch (JacksonException ex) {
			return new Failure.Refused(status, "", List.of());
		}
	}

	/**
	 * What the answer asks for; without that, until the server's minute ends, as
	 * Chatwoot's limits count by its minutes.
	 */
	private static @Nullable Duration pause(Response response) {
		String asked = response.header("Retry-After");
		try {
			return (asked != null) ? Duration.ofSeconds(Math.max(0, Long.parseLong(asked.strip())))
					: restOfMinute(response.headers().getInstant("Date"));
		}
		catch (NumberFormatException | DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable Duration restOfMinute(@Nullable Instant now) {
		return (now != null) ? Duration.ofSeconds(60 - Math.floorMod(now.getEpochSecond(), 60)) : null;
	}

	private static <T> Answer<T> failed(Failure failure) {
		return new Answer.Failed<>(failure);
	}

}
