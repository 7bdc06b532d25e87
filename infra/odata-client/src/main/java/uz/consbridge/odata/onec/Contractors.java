package uz.consbridge.odata.onec;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.ContractorState;
import uz.consbridge.odata.Row;

/** How contractors are read. */
public final class Contractors {

	/** Assigned by 1C in ascending order; the cursor of reads of new contractors. */
	public static final String CODE = "Code";

	public static final String FOLDER = "Parent_Key";

	private Contractors() {
	}

	/** Reads a contractor that is no folder. */
	public static ContractorState read(Row row) {
		return new ContractorState(row.requiredGuid("Ref_Key"), row.guid(FOLDER), row.flag("DeletionMark"),
				row.text("Description"), inn(row), subscriberCode(row),
				contact(row, "АдресЭлектроннойПочты", "АдресЭП"), contact(row, "Телефон", "НомерТелефона"),
				row.text("Страна"), row.text("Регион"), row.text("Город"), row.text("Подписка"),
				row.instant("ДатаНачалаПодписки"), row.instant("ДатаОкончанияПодписки"), row.guid("Тариф_Key"),
				row.guid("ТарифныйПериод_Key"), row.guid("Организация_Key"));
	}

	private static @Nullable String inn(Row row) {
		String inn = row.text("ИНН");
		return (inn != null) ? inn : row.text("ИННФизЛица");
	}

	private static @Nullable String subscriberCode(Row row) {
		Long code = row.number("КодАбонентаClobus");
		return (code == null || code == 0) ? null : code.toString();
	}

	/** The last line of that type; its text when 1C has not taken it apart. */
	private static @Nullable String contact(Row row, String type, String member) {
		return row.lines("КонтактнаяИнформация")
			.stream()
			.filter((line) -> type.equals(line.text("Тип")))
			.map((line) -> (line.text(member) != null) ? line.text(member) : line.text("Представление"))
			.filter(Objects::nonNull)
			.reduce((first, last) -> last)
			.orElse(null);
	}

}
