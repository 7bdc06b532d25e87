package uz.consbridge.odata.onec;

import java.time.Instant;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;
import uz.consbridge.odata.Row;

/** How users and the records that say what they may take are read. */
public final class Users {

	/** Dimension of the registers about users. */
	public static final String MANAGER = "Менеджер_Key";

	public static final String LANGUAGE = "Язык_Key";

	public static final String CATEGORY = "КатегорияВопроса_Key";

	private Users() {
	}

	/** A user by itself. */
	public static User user(Row row) {
		String code = row.text("Code");
		String description = row.text("Description");
		return new User(row.requiredGuid("Ref_Key"), (code != null) ? code : description, description,
				row.flag("DeletionMark"), row.flag("Недействителен") || row.flag("Служебный"));
	}

	/** A department that is not marked deleted, with its name. */
	public static Pair department(Row row) {
		return new Pair(row.requiredGuid("Ref_Key"), row.flag("DeletionMark") ? null : row.text("Description"));
	}

	public static Pair departmentOf(Row row) {
		return new Pair(row.requiredGuid(MANAGER), row.guid("Отдел_Key"));
	}

	/** {@code ru} or {@code uz}; none for any other. */
	public static Pair languageOf(Row row) {
		return new Pair(row.requiredGuid(MANAGER), Dictionaries.language(row.guid(LANGUAGE)));
	}

	public static Pair skillOf(Row row) {
		return new Pair(row.requiredGuid(MANAGER), row.guid(CATEGORY));
	}

	/** Limit and working hours, from a moment on. */
	public static Terms termsOf(Row row) {
		return new Terms(row.requiredGuid(MANAGER), row.instant("Period"), row.integer("ЛимитКонсультаций"),
				row.timeOfDay("ВремяРаботыНачало"), row.timeOfDay("ВремяРаботыКонец"),
				row.text("ПредставлениеМенеджера"));
	}

	/**
	 * A user without what the registers say of it.
	 *
	 * @param code the code in 1C, or the name
	 * @param invalid may not work any more, or is no person
	 */
	public record User(String refKey, @Nullable String code, @Nullable String description, boolean deletionMark,
			boolean invalid) {

	}

	/** Something and what a record says of it. */
	public record Pair(String key, @Nullable String value) {

	}

	/**
	 * Terms under which a manager works.
	 *
	 * @param from when they begin; none means always
	 * @param start wall clock of the base, as {@code end}
	 */
	public record Terms(String manager, @Nullable Instant from, @Nullable Integer limit, @Nullable LocalTime start,
			@Nullable LocalTime end, @Nullable String displayName) {

	}

}
