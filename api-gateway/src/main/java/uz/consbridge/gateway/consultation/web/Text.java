package uz.consbridge.gateway.consultation.web;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Texts of requests: what is blank was not given. */
final class Text {

	/** Longest name, code or other short text. */
	static final int SHORT = 255;

	/** Longest comment. */
	static final int LONG = 10_000;

	static final String GUID = "(?i)\\s*+([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?\\s*+";

	/** 7 to 15 digits, with whatever people write between them, 50 characters at most. */
	static final String PHONE = "(?=[^\\n]{0,50}$)\\s*(\\+?([\\s().-]*[0-9]){7,15}[\\s().-]*)?";

	/** 1C takes an INN of digits only. */
	static final String DIGITS = "\\s*+[0-9]*+\\s*+";

	static final String NONE_GUID = "00000000-0000-0000-0000-000000000000";

	private Text() {
	}

	static @Nullable String given(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/** Labels as Chatwoot keeps them: each once, without outer spaces and empty ones. */
	static @Nullable List<String> distinct(@Nullable List<String> texts) {
		return (texts == null) ? null
				: texts.stream().map(String::strip).filter((text) -> !text.isEmpty()).distinct().toList();
	}

	/** A key of 1C to look for, as keys are stored. */
	static @Nullable String guid(@Nullable String text) {
		String given = given(text);
		return (given != null) ? given.toLowerCase(Locale.ROOT) : null;
	}

	/** A key of 1C; the zero key means none. */
	static @Nullable String key(@Nullable String text) {
		String given = given(text);
		return NONE_GUID.equals(given) ? null : given;
	}

}
