package uz.consbridge.gateway.web;

import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Finds characters that JSON can express and that no database or queue can hold. */
final class Characters {

	private static final JsonMapper JSON = new JsonMapper();

	private Characters() {
	}

	/**
	 * The path of a text in the JSON that holds U+0000 or half a surrogate pair, or whose
	 * name does; {@code answers[0].comment}, for example.
	 */
	static Optional<String> unstorable(byte[] body) {
		return hasEscape(body) ? search(body) : Optional.empty();
	}

	/** Such characters can only be written as escapes. */
	private static boolean hasEscape(byte[] body) {
		for (int index = 1; index < body.length; index++) {
			if (body[index] == 'u' && body[index - 1] == '\\') {
				return true;
			}
		}
		return false;
	}

	private static Optional<String> search(byte[] body) {
		try (JsonParser parser = JSON.createParser(body)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
				if (text && !storable(parser.getString())) {
					return Optional.of(path(parser.streamReadContext().pathAsPointer()));
				}
			}
			return Optional.empty();
		}
		catch (JacksonException ex) {
			// Unreadable JSON is refused where the body is used.
			return Optional.empty();
		}
	}

	/** Characters that cannot be stored cannot be shown either. */
	private static String path(JsonPointer pointer) {
		StringBuilder path = new StringBuilder();
		for (JsonPointer at = pointer; at != null && !at.matches(); at = at.tail()) {
			if (at.mayMatchElement()) {
				path.append('[').append(at.getMatchingIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(at.getMatchingProperty());
			}
		}
		return path.toString().replaceAll("[\\x00\\p{Cs}]", "?");
	}

	private static boolean storable(String text) {
		return text.codePoints()
			.noneMatch((point) -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
	}

}
