package uz.consbridge.odata.onec;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Dictionary;
import uz.consbridge.events.DictionaryEntry;
import uz.consbridge.odata.EntitySet;
import uz.consbridge.odata.Row;

/** How the entries of the dictionaries are read. */
public final class Dictionaries {

	private static final Map<String, String> LANGUAGES = Map.of(Constants.LANGUAGE_RU.toString(), "ru",
			Constants.LANGUAGE_UZ.toString(), "uz");

	private Dictionaries() {
	}

	/** The set that holds a dictionary. */
	public static EntitySet set(Dictionary dictionary) {
		return switch (dictionary) {
			case PO_TYPES -> Entities.PO_TYPE;
			case PO_SECTIONS -> Entities.PO_SECTION;
			case CATEGORIES -> Entities.QUESTION_CATEGORY;
			case QUESTIONS -> Entities.QUESTION;
			case KNOWLEDGE -> Entities.KNOWLEDGE;
			case INTERFERENCES -> Entities.INTERFERENCE;
		};
	}

	/**
	 * Reads an entry. Members that the dictionary does not have are absent and read as
	 * none.
	 */
	public static DictionaryEntry read(Dictionary dictionary, Row row) {
		return new DictionaryEntry(dictionary, row.requiredGuid("Ref_Key"), row.flag("DeletionMark"), row.text("Code"),
				row.text("Description"), row.text("Описание"), language(row.guid("Язык_Key")), row.text("Программа"),
				row.guid((dictionary == Dictionary.QUESTIONS) ? "Категория_Key" : "Owner_Key"), row.guid("ВидПО_Key"),
				row.guid("РазделПО_Key"), row.guid("Автор_Key"), row.text("ПолезнаяИнформация"), row.text("Вопрос"),
				row.text("Ответ"));
	}

	/** {@code ru} or {@code uz}; none for any other. */
	static @Nullable String language(@Nullable String key) {
		return (key != null) ? LANGUAGES.get(key) : null;
	}

}
