package uz.consbridge.odata;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Percent-encoding of UTF-8: everything but letters, digits and {@code - . _ ~}. A space
 * becomes {@code %20}; 1C does not understand {@code +}.
 */
final class UrlText {

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private UrlText() {
	}

	static String encode(String text) {
		StringBuilder encoded = new StringBuilder(text.length() * 2);
		for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
			if (unreserved(octet)) {
				encoded.append((char) octet);
			}
			else {
				encoded.append('%').append(HEX.toHexDigits(octet));
			}
		}
		return encoded.toString();
	}

	private static boolean unreserved(byte octet) {
		return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || (octet >= '0' && octet <= '9')
				|| octet == '-' || octet == '.' || octet == '_' || octet == '~';
	}

}
