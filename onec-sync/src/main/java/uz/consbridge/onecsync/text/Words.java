package uz.consbridge.onecsync.text;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Channel;
import uz.consbridge.odata.onec.Constants;

/** Our values in 1C's words. */
public final class Words {

	private Words() {
	}

	/** {@code СпособСвязи}. */
	public static String channel(Channel channel) {
		return switch (channel) {
			case TELEGRAM -> "ПоТелеграм";
			case SITE -> "ПоСайту";
			case CALL_CENTER, CHATWOOT, ONEC -> "ПоТелефону";
		};
	}

	/** {@code Важность}. */
	public static String importance(@Nullable Integer importance) {
		if (importance == null || importance == 2 || importance < 1) {
			return "Обычная";
		}
		return (importance == 1) ? "Низкая" : "Высокая";
	}

	/** {@code Язык_Key}; Russian unless it is Uzbek. */
	public static UUID language(@Nullable String language) {
		boolean uzbek = OneLine.of(language).toLowerCase(Locale.ROOT).equals("uz");
		return uzbek ? Constants.LANGUAGE_UZ : Constants.LANGUAGE_RU;
	}

	/** {@code ЮридическоеФизическоеЛицо}, told by the length of the ИНН. */
	public static Optional<String> legalForm(String inn) {
		return switch (inn.replaceAll("[\\s-]", "").length()) {
			case 9 -> Optional.of("ЮридическоеЛицо");
			case 14 -> Optional.of("ФизическоеЛицо");
			default -> Optional.empty();
		};
	}

}
