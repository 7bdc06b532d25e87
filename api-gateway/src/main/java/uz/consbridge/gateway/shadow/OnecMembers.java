package uz.consbridge.gateway.shadow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Status;

/** The fields of a 1C document that are compared, in 1C's own members. */
public final class OnecMembers {

	/**
	 * {@code ВидОбращения}, {@code Конец}, {@code ЗакрытоБезКонсультации} and
	 * {@code DeletionMark} as one value, for together they are the status.
	 */
	public static final String STATUS = "status";

	public static final String MANAGER = "manager";

	/** {@code ДатаКонсультации}. */
	public static final String SCHEDULED = "scheduled";

	public static final String TOPIC = "topic";

	/** {@code Описание}, or {@code Вопрос} where that is empty. */
	public static final String DESCRIPTION = "description";

	public static final String CATEGORY = "category";

	public static final String QUESTION = "question";

	private OnecMembers() {
	}

	/** The compared fields of a document. */
	public static Map<String, String> of(DocumentState document) {
		Map<String, String> members = new HashMap<>();
		members.put(STATUS,
				signature(document.kind(), document.endedAt(), document.closedWithout(), document.deletionMark()));
		members.put(MANAGER, text(document.managerKey()));
		members.put(SCHEDULED, instant(document.scheduledAt()));
		members.put(TOPIC, text(document.topic()));
		members.put(DESCRIPTION, text(document.asked()));
		members.put(CATEGORY, text(document.categoryKey()));
		members.put(QUESTION, text(document.questionKey()));
		return members;
	}

	/** The document's version, none if it carries nothing to tell it by. */
	public static @Nullable Version version(DocumentState document) {
		return (document.modifiedAt() != null || document.dataVersion() != null)
				? new Version(document.modifiedAt(), document.dataVersion()) : null;
	}

	/**
	 * The members onec-sync writes for a status, unless the document already says it.
	 * @param endedAt when it ended, if it did
	 */
	public static String status(Status status, @Nullable Instant endedAt) {
		return switch (status) {
			case NEW, OPEN, PENDING -> signature(DocumentState.QUEUED, null, false, false);
			case RESOLVED, CLOSED -> signature(DocumentState.CONSULTATION, endedAt, false, false);
			case OTHER -> signature(DocumentState.OTHER, null, false, false);
			case CANCELLED -> signature(DocumentState.OTHER, null, true, true);
		};
	}

	/** The compared value of an instant, empty for none. */
	public static String instant(@Nullable Instant instant) {
		return text(instant);
	}

	/** The status that a compared value means: the one map of {@link DocumentState}. */
	public static Status statusOf(String value) {
		String[] members = value.split("\\|", -1);
		return new DocumentState("", null, null, !members[3].isEmpty(), null, null, null, members[0],
				!members[2].isEmpty(), null, null, endedAt(value), null, null, null, null, null, null, null, null, null,
				null, List.of())
			.status();
	}

	/** {@code Конец} of a compared value. */
	public static @Nullable Instant endedAt(String value) {
		String ended = value.split("\\|", -1)[1];
		return ended.isEmpty() ? null : Instant.parse(ended);
	}

	private static String signature(@Nullable String kind, @Nullable Instant endedAt, boolean closedWithout,
			boolean deleted) {
		return text(kind) + '|' + text(endedAt) + '|' + (closedWithout ? "without" : "") + '|'
				+ (deleted ? "deleted" : "");
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
