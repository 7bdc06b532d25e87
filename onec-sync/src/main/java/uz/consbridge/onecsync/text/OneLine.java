package uz.consbridge.onecsync.text;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Texts as 1C takes them: one line, single spaces; several lines broke there. */
public final class OneLine {

	private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}\\u00a0\\u2028\\u2029]+");

	private OneLine() {
	}

	/** The text in one line; empty for none. */
	public static String of(@Nullable String text) {
		return (text != null) ? GAPS.matcher(text).replaceAll(" ").strip() : "";
	}

	/** The text in one line; none when nothing is left. */
	public static @Nullable String orNone(@Nullable String text) {
		String line = of(text);
		return line.isEmpty() ? null : line;
	}

	/** The first of the texts that says something. */
	public static @Nullable String first(@Nullable String... texts) {
		for (String text : texts) {
			String line = of(text);
			if (!line.isEmpty()) {
				return line;
			}
		}
		return null;
	}

}
