package uz.consbridge.simulator.onec.query;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reading identifiers and times, in the only form the base writes them. */
public final class Literals {

	private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

	private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");

	private Literals() {
	}

	/** The identifier, or null when it is none. */
	public static @Nullable UUID guid(String text) {
		return GUID.matcher(text).matches() ? UUID.fromString(text) : null;
	}

	/** The time, or null when it has another form, a zone or a fraction. */
	public static @Nullable LocalDateTime time(String text) {
		if (!TIME.matcher(text).matches()) {
			return null;
		}
		try {
			return LocalDateTime.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** The identifier, or a refusal. */
	static UUID guid(String option, String text) {
		UUID guid = guid(text);
		if (guid == null) {
			throw Refusal.option(option, "not a guid: " + text);
		}
		return guid;
	}

	/** The time, or a refusal. */
	static LocalDateTime time(String option, String text) {
		LocalDateTime time = time(text);
		if (time == null) {
			throw Refusal.option(option, "not a datetime of the form YYYY-MM-DDThh:mm:ss: " + text);
		}
		return time;
	}

}
