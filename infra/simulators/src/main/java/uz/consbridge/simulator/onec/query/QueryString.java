package uz.consbridge.simulator.onec.query;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Decodes what follows the question mark, as strictly as the base does. */
public final class QueryString {

	private QueryString() {
	}

	/** The options by decoded name. */
	public static Map<String, String> parse(String raw) {
		Map<String, String> options = new LinkedHashMap<>();
		if (raw.isEmpty()) {
			return options;
		}
		if (raw.indexOf('+') >= 0) {
			throw Refusal.option("URL", "a literal + is not a space");
		}
		for (String pair : raw.split("&", -1)) {
			int equals = pair.indexOf('=');
			if (equals < 0) {
				throw Refusal.option("URL", "an option without a value: " + pair);
			}
			String name = decode(pair.substring(0, equals));
			if (options.put(name, decode(pair.substring(equals + 1))) != null) {
				throw Refusal.option(name, "given twice");
			}
		}
		return options;
	}

	/** Percent-decodes strictly. */
	public static String decode(String text) {
		byte[] source = text.getBytes(StandardCharsets.UTF_8);
		ByteBuffer target = ByteBuffer.allocate(source.length);
		for (int i = 0; i < source.length; i++) {
			if (source[i] != '%') {
				target.put(source[i]);
				continue;
			}
			int high = (i + 2 < source.length) ? Character.digit(source[i + 1], 16) : -1;
			int low = (i + 2 < source.length) ? Character.digit(source[i + 2], 16) : -1;
			if (high < 0 || low < 0) {
				throw undecodable(text);
			}
			target.put((byte) (high << 4 | low));
			i += 2;
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(target.flip()).toString();
		}
		catch (CharacterCodingException ex) {
			throw undecodable(text);
		}
	}

	private static Refusal undecodable(String text) {
		return new Refusal(400, "6", "Неверный URL", "undecodable text in the URL: " + text);
	}

}
