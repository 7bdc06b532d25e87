package uz.consbridge.gateway.consultation.web;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How long a caller is willing to wait for the counterparts of a new consultation. */
final class Preference {

	static final Duration DEFAULT = Duration.ofSeconds(3);

	static final Duration LONGEST = Duration.ofSeconds(10);

	private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,6})");

	private Preference() {
	}

	/** The wait that the {@code Prefer} header asks for. */
	static Duration wait(@Nullable String prefer) {
		if (prefer == null) {
			return DEFAULT;
		}
		String words = prefer.toLowerCase(Locale.ROOT);
		if (words.contains("respond-async")) {
			return Duration.ZERO;
		}
		Matcher wait = WAIT.matcher(words);
		if (!wait.find()) {
			return DEFAULT;
		}
		Duration wanted = Duration.ofSeconds(Long.parseLong(wait.group(1)));
		return (wanted.compareTo(LONGEST) > 0) ? LONGEST : wanted;
	}

}
