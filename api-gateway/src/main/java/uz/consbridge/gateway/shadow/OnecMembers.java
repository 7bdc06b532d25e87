package uz.consbridge.gateway.shadow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Status;

/** The fields of a 1C document that are compared, in 1C's own members. */
public final class OnecMembers {

	/**
	 * {@code ВидОбращения}, whether {@code Конец} is set, {@code ЗакрытоБезКонсультации}
	 * and {@code DeletionMark} as one value, for together they are the status.
	 */
	public static final String STATUS = "status";

	public static final String MANAGER = "manager";

	/** {@code ДатаКонсультации}. */
	public static final String SCHEDULED = "scheduled";

	public static final String TOPIC = "topic";

	/** {@code Описание}. */
	public static final String DESCRIPTION = "description";

	public static final String CATEGORY = "category";

	public static final String QUESTION = "question";

	private OnecMembers() {
	}

	/** The compared fields of a document. */
	public static Map<String, String> of(DocumentState document) {
		Map<String, String> members = new HashMap<>();
		members.put(STATUS, signature(document.kind(), document.endedAt() != null, document.closedWithout(),
				document.deletionMark()));
		members.put(MANAGER, text(document.managerKey()));
		members.put(SCHEDULED, instant(document.scheduledAt()));
		members.put(TOPIC, text(document.topic()));
		members.put(DESCRIPTION, text(document.description()));
		members.put(CATEGORY, text(document.categoryKey()));
		members.put(QUESTION, text(document.questionKey()));
		return members;
	}

	/** The document's version, none if it carries nothing to tell it by. */
	public static @Nullable Version version(DocumentState document) {
		return (document.modifiedAt() != null || document.dataVersion() != null)
				? new Version(document.modifiedAt(), document.dataVersion()) : null;
	}

	/** The members onec-sync writes for a status, unless the document already says it. */
	public static String status(Status status) {
		return switch (status) {
			case NEW, OPEN, PENDING -> signature(DocumentState.QUEUED, false, false, false);
			case RESOLVED, CLOSED -> signature(DocumentState.CONSULTATION, true, false, false);
			case OTHER -> signature(DocumentState.OTHER, false, false, false);
			case CANCELLED -> signature(DocumentState.OTHER, false, true, true);
		};
	}

	/** The compared value of an instant, empty for none. */
	public static String instant(@Nullable Instant instant) {
		return text(instant);
	}

	private static String signature(@Nullable String kind, boolean ended, boolean closedWithout, boolean deleted) {
		return text(kind) + '|' + (ended ? "ended" : "") + '|' + (closedWithout ? "without" : "") + '|'
				+ (deleted ? "deleted" : "");
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
