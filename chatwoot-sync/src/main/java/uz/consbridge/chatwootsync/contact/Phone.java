package uz.consbridge.chatwootsync.contact;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Telephone numbers as Chatwoot wants them: E.164. */
final class Phone {

	private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

	private static final String COUNTRY = "998";

	private static final int NATIONAL_DIGITS = 9;

	private Phone() {
	}

	/** The number in E.164; none if it cannot be one. Without a country it is Uzbek. */
	static @Nullable String e164(@Nullable String number) {
		if (number == null) {
			return null;
		}
		String digits = number.replaceAll("\\D", "");
		String international = digits;
		if (number.strip().startsWith("00")) {
			international = digits.substring(2);
		}
		else if (digits.length() == NATIONAL_DIGITS && !number.strip().startsWith("+")) {
			international = COUNTRY + digits;
		}
		String candidate = "+" + international;
		return E164.matcher(candidate).matches() ? candidate : null;
	}

}
