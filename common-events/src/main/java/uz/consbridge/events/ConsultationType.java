package uz.consbridge.events;

import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a consultation is about; it decides which systems it reaches. */
public enum ConsultationType {

	/** Goes to Chatwoot only. */
	TECHNICAL_SUPPORT("Техническая поддержка"),

	/** Goes to Chatwoot and 1C. */
	ACCOUNTING("Консультация по ведению учёта");

	private final String words;

	ConsultationType(String words) {
		this.words = words;
	}

	/** The words of the API and the database, spelled with ё. */
	@JsonValue
	public String words() {
		return this.words;
	}

	/** The type with the given words; case, outer spaces and ё/е do not matter. */
	public static Optional<ConsultationType> find(String words) {
		for (ConsultationType type : values()) {
			if (fold(type.words).equals(fold(words))) {
				return Optional.of(type);
			}
		}
		return Optional.empty();
	}

	@JsonCreator
	static ConsultationType of(String words) {
		return find(words).orElseThrow(() -> new IllegalArgumentException("Unknown consultation type"));
	}

	private static String fold(String words) {
		return words.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
	}

}
