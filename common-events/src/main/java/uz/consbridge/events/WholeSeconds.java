package uz.consbridge.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads times. Nearly all are whole seconds in UTC, as 1C knows no others; the general
 * parser took a sixth of api-gateway's work in a first load for them.
 */
final class WholeSeconds extends ValueDeserializer<Instant> {

	private static final String FORM = "0000-00-00T00:00:00Z";

	@Override
	public Instant deserialize(JsonParser parser, DeserializationContext context) {
		Instant plain = parser.hasToken(JsonToken.VALUE_STRING) ? parse(parser.getString()) : null;
		return (plain != null) ? plain : InstantDeserializer.INSTANT.deserialize(parser, context);
	}

	/** The time, null if it is written in another way or is none. */
	private static @Nullable Instant parse(String text) {
		if (text.length() != FORM.length()) {
			return null;
		}
		for (int i = 0; i < FORM.length(); i++) {
			char expected = FORM.charAt(i);
			char found = text.charAt(i);
			if ((expected == '0') ? found < '0' || found > '9' : found != expected) {
				return null;
			}
		}
		try {
			return LocalDateTime
				.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
						number(text, 14, 16), number(text, 17, 19))
				.toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}

}
