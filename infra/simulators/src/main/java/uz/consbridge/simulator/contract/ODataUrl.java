package uz.consbridge.simulator.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address beneath the service root, read by the letter: percent-encoded UTF-8, no
 * plus, each option once.
 *
 * @param key the literal in parentheses; empty for the whole set
 * @param count whether only the number of rows is asked for
 */
record ODataUrl(String entity, String key, boolean count, Map<String, String> options) {

	private static final Pattern PATH = Pattern
		.compile("([A-Za-z]+_[\\p{IsCyrillic}A-Za-z]+)(?:\\((guid'[0-9a-f-]{36}')\\))?(/\\$count)?");

	private static final Pattern RAW = Pattern.compile("(?:[A-Za-z0-9._~$()'/,=&-]|%[0-9A-F]{2})*");

	private static final int LONGEST_QUERY = 2048;

	/**
	 * Reads an address.
	 * @param complaints gets what is wrong
	 */
	static ODataUrl read(String address, List<String> complaints) {
		String[] parts = address.split("\\?", 2);
		String query = (parts.length > 1) ? parts[1] : "";
		if (!RAW.matcher(parts[0]).matches() || !RAW.matcher(query).matches()) {
			complaints.add("has characters that must be percent-encoded");
		}
		if (query.length() > LONGEST_QUERY) {
			complaints.add("has a query of " + query.length() + " characters");
		}
		Matcher path = PATH.matcher(decoded(parts[0], complaints));
		if (!path.matches()) {
			complaints.add("has no such path");
			return new ODataUrl("", "", false, Map.of());
		}
		String key = (path.group(2) != null) ? path.group(2) : "";
		return new ODataUrl(path.group(1), key, path.group(3) != null, options(query, complaints));
	}

	private static Map<String, String> options(String query, List<String> complaints) {
		Map<String, String> options = new LinkedHashMap<>();
		for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
			String[] parts = pair.split("=", 2);
			boolean complete = parts.length == 2 && !parts[1].isEmpty();
			if (!complete || options.put(parts[0], decoded(parts[parts.length - 1], complaints)) != null) {
				complaints.add("has the option " + pair);
			}
		}
		return options;
	}

	private static String decoded(String text, List<String> complaints) {
		ByteBuffer bytes = ByteBuffer.allocate(text.length() * 4);
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '%' && i + 2 < text.length()) {
				bytes.put((byte) Integer.parseInt(text, i + 1, i + 3, 16));
				i += 2;
			}
			else {
				bytes.put(String.valueOf(text.charAt(i)).getBytes(StandardCharsets.UTF_8));
			}
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
		}
		catch (CharacterCodingException ex) {
			complaints.add("is not UTF-8");
			return "";
		}
	}

}
