package uz.consbridge.gateway.dictionary.web;

import java.util.Locale;
import java.util.Map;

/** The names that frontends give to software, and those of 1C. */
final class Programs {

	private static final Map<String, String> NAMES = Map.of("бух", "БухгалтерияПредриятияДляУзбекистана", "ук",
			"УправлениеКомпаниейДляУзбекистана", "рт", "РозницаДляУзбекистана");

	private Programs() {
	}

	/** The name in 1C; one that is not known is taken for it. */
	static String of(String software) {
		String word = software.strip();
		return NAMES.getOrDefault(word.toLowerCase(Locale.ROOT), word);
	}

}
