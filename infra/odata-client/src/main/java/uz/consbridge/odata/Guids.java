package uz.consbridge.odata;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** References of 1C as text. */
public final class Guids {

	private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private Guids() {
	}

	/**
	 * The reference, if the text is one: 8-4-4-4-12 hexadecimal digits in either case.
	 */
	public static Optional<UUID> parse(@Nullable String text) {
		if (text == null) {
			return Optional.empty();
		}
		String folded = text.strip().toLowerCase(Locale.ROOT);
		return SHAPE.matcher(folded).matches() ? Optional.of(UUID.fromString(folded)) : Optional.empty();
	}

}
