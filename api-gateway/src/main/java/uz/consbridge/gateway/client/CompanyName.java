package uz.consbridge.gateway.client;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Names of companies without what 1C's users put around them: the mask in front, the
 * subscriber code and the INN behind.
 */
public final class CompanyName {

	private static final Pattern MASK = Pattern.compile("^(clobus\\s+)+", Pattern.CASE_INSENSITIVE);

	private static final Pattern INN = Pattern.compile("(\\s*\\(\\d+\\))+$");

	private static final Pattern CODE = Pattern.compile("(\\s+\\d+)+$");

	private CompanyName() {
	}

	/** The bare name on one line; none if nothing is left. */
	public static @Nullable String clean(@Nullable String text) {
		if (text == null) {
			return null;
		}
		String line = text.strip().replaceAll("\\s+", " ");
		String bare = MASK.matcher(line + " ").replaceFirst("").strip();
		String withoutInn = INN.matcher(bare).replaceFirst("");
		String name = CODE.matcher(withoutInn).replaceFirst("").strip();
		return name.isEmpty() ? null : name;
	}

}
