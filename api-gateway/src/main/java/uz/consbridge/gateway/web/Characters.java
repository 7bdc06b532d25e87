package uz.consbridge.gateway.web;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Finds characters that JSON can express and that no database or queue can hold. */
final class Characters {

	private static final JsonMapper JSON = new JsonMapper();

	private Characters() {
	}

	/** False if a text in the JSON holds U+0000 or half a surrogate pair. */
	static boolean storable(byte[] body) {
		return !hasEscape(body) || textsAreStorable(body);
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

	private static boolean textsAreStorable(byte[] body) {
		try (JsonParser parser = JSON.createParser(body)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
				if (text && !storable(parser.getString())) {
					return false;
				}
			}
			return true;
		}
		catch (JacksonException ex) {
			// Unreadable JSON is refused where the body is used.
			return true;
		}
	}

	private static boolean storable(String text) {
		return text.codePoints()
			.noneMatch((point) -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
	}

}
