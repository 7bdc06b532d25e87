package uz.consbridge.odata;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the rows of a set one after another, so that only one of them is held as JSON at
 * a time. An answer without {@code value} or without an end is not an answer.
 */
final class SetReader {

	private final JsonMapper json;

	private final BaseClock clock;

	SetReader(JsonMapper json, BaseClock clock) {
		this.json = json;
		this.clock = clock;
	}

	/** The mapped rows, or none when this is not a set. */
	<T> @Nullable List<T> read(InputStream body, Function<? super Row, ? extends T> mapper) {
		try (JsonParser parser = this.json.createParser(body)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return null;
			}
			List<T> rows = null;
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				boolean value = parser.currentName().equals("value");
				JsonToken token = parser.nextToken();
				if (value && token == JsonToken.START_ARRAY) {
					rows = rows(parser, mapper);
				}
				else {
					parser.skipChildren();
				}
			}
			return rows;
		}
	}

	private <T> List<T> rows(JsonParser parser, Function<? super Row, ? extends T> mapper) {
		List<T> rows = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			long start = parser.currentTokenLocation().getByteOffset();
			JsonNode node = parser.readValueAsTree();
			if (!(node instanceof ObjectNode row)) {
				throw new UnreadableRowException("a row is not an object");
			}
			int bytes = Math.toIntExact(parser.currentLocation().getByteOffset() - start);
			rows.add(mapper.apply(new Row(row, this.clock, bytes)));
		}
		return rows;
	}

}
