package uz.consbridge.simulator.onec.query;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The representations the interface can write. */
public enum Format {

	/** JSON with metadata address and links. */
	JSON,
	/** JSON with values only. */
	PLAIN_JSON,
	/** XML, what comes when nothing is asked for. */
	ATOM;

	/** What is asked for by the option or, failing that, by the header. */
	public static Format of(@Nullable String option, @Nullable String accept) {
		String wanted = (option != null) ? option : (accept != null) ? accept : "";
		String lower = wanted.toLowerCase(Locale.ROOT).replace(" ", "");
		if (lower.equals("json") || lower.startsWith("application/json")) {
			return lower.contains("odata=nometadata") ? PLAIN_JSON : JSON;
		}
		if (option == null || lower.startsWith("atom") || lower.startsWith("application/atom+xml")) {
			return (option == null && lower.contains("application/json")) ? JSON : ATOM;
		}
		throw new Refusal(406, "3", "Тип представления не поддерживается", "unknown $format " + option);
	}

}
