package uz.consbridge.gateway.consultation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keys of 1C, as callers and reports write them. */
public final class Guid {

	private static final Pattern SHAPE = Pattern
		.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	private static final String NONE = "00000000-0000-0000-0000-000000000000";

	private Guid() {
	}

	/** The key in lower case; empty for anything else, and for the zero key. */
	public static Optional<String> parse(String value) {
		String key = value.strip().toLowerCase(Locale.ROOT);
		return (SHAPE.matcher(key).matches() && !key.equals(NONE)) ? Optional.of(key) : Optional.empty();
	}

}
