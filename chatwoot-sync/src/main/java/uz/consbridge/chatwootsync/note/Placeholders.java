package uz.consbridge.chatwootsync.note;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {name}} in texts; what is filled in is not looked at again. */
final class Placeholders {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");

	private Placeholders() {
	}

	static String fill(String text, Map<String, String> arguments) {
		return PLACEHOLDER.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(arguments.getOrDefault(match.group(1), "—")));
	}

}
