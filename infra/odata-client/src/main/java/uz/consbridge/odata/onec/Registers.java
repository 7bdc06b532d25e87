package uz.consbridge.odata.onec;

import java.time.Instant;
import java.util.Optional;

import uz.consbridge.events.OneCEvent;
import uz.consbridge.odata.Row;

/**
 * How the register records about a consultation are read. A record without its document
 * or its time says nothing and is empty here.
 */
public final class Registers {

	public static final String PERIOD = "Period";

	/** Dimension of {@link Entities#REDATE} and {@link Entities#CALL}. */
	public static final String DOCUMENT = "ДокументОбращения_Key";

	/** Dimension of {@link Entities#RATING}. */
	public static final String RATED_DOCUMENT = "Обращение_Key";

	private Registers() {
	}

	public static Optional<OneCEvent.RedateAdded> redate(Row row) {
		String refKey = row.guid(DOCUMENT);
		Instant period = row.instant(PERIOD);
		Instant newDate = row.instant("НоваяДата");
		if (refKey == null || period == null || newDate == null) {
			return Optional.empty();
		}
		return Optional.of(new OneCEvent.RedateAdded(refKey, row.guid("Абонент_Key"), row.guid("Менеджер_Key"), period,
				row.instant("СтараяДата"), newDate, row.text("Комментарий")));
	}

	public static Optional<OneCEvent.RatingAdded> rating(Row row) {
		String refKey = row.guid(RATED_DOCUMENT);
		Integer question = row.integer("НомерВопроса");
		if (refKey == null || question == null) {
			return Optional.empty();
		}
		return Optional
			.of(new OneCEvent.RatingAdded(refKey, row.guid("Контрагент_Key"), row.guid("Менеджер_Key"), question,
					row.integer("Оценка"), row.text("Вопрос"), row.text("Комментарий"), row.instant("ДатаОценки")));
	}

	public static Optional<OneCEvent.CallDetected> call(Row row) {
		String refKey = row.guid(DOCUMENT);
		Instant period = row.instant(PERIOD);
		if (refKey == null || period == null) {
			return Optional.empty();
		}
		return Optional
			.of(new OneCEvent.CallDetected(refKey, row.guid("Абонент_Key"), row.guid("Менеджер_Key"), period));
	}

}
