package uz.consbridge.events;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A 1C document {@code Document_ТелефонныйЗвонок} in 1C's own members; instants already
 * converted from the base's clock, empty values as none.
 *
 * @param kind {@code ВидОбращения}
 * @param endedAt {@code Конец}
 * @param closedWithout {@code ЗакрытоБезКонсультации}
 * @param remark {@code Комментарий}; carries the {@link OperationToken} of documents made
 * by us
 * @param modifiedAt {@code ДатаИзменения}
 * @param dataVersion {@code DataVersion}, opaque; equal versions are equal documents
 * @param callbackHint {@code АбонентКакСвязаться}
 * @param importance {@code Важность}
 */
public record DocumentState(String refKey, @Nullable String number, @Nullable String dataVersion, boolean deletionMark,
		@Nullable String subscriberKey, @Nullable String managerKey, @Nullable String authorKey, @Nullable String kind,
		boolean closedWithout, @Nullable Instant createdAt, @Nullable Instant scheduledAt, @Nullable Instant endedAt,
		@Nullable Instant modifiedAt, @Nullable String topic, @Nullable String description, @Nullable String question,
		@Nullable String remark, @Nullable String categoryKey, @Nullable String questionKey,
		@Nullable String languageKey, @Nullable String callbackHint, @Nullable String importance, List<Line> lines) {

	public static final String QUEUED = "ВОчередьНаКонсультацию";

	public static final String CONSULTATION = "КонсультацияИТС";

	public static final String OTHER = "Другое";

	/**
	 * The one status map from 1C's members, first match wins. It is not injective, so it
	 * must not be used to recognise an echo.
	 */
	public Status status() {
		if (this.closedWithout || this.deletionMark) {
			return Status.CANCELLED;
		}
		if (this.endedAt != null) {
			return Status.CLOSED;
		}
		return switch (this.kind) {
			case CONSULTATION -> Status.OPEN;
			case QUEUED -> Status.PENDING;
			case OTHER -> Status.OTHER;
			case null, default -> Status.NEW;
		};
	}

	/** What is asked: {@code Описание}, or {@code Вопрос} where that is empty. */
	public @Nullable String asked() {
		return (this.description != null) ? this.description : this.question;
	}

	/** A row of the tabular sections. */
	public record Line(int number, @Nullable String poTypeKey, @Nullable String poSectionKey,
			@Nullable String interferenceKey, @Nullable String managerHelpKey, boolean repeated,
			@Nullable String question, @Nullable String answer) {

	}

}
