package uz.consbridge.onecsync.change;

import java.time.Instant;
import java.util.UUID;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.Status;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.onec.Documents;

/** How a document is to be. */
@FunctionalInterface
interface Wish {

	/**
	 * The members to write so that the document is as wished, only those that differ;
	 * none when it is so already.
	 */
	ObjectNode missing(DocumentState now);

	/**
	 * The status. It is written only if the document's present members mean another one:
	 * an open consultation may wait in the queue or be with a manager, a resolved one is
	 * a closed document, and a document that has ended is left alone.
	 * @param endedAt what {@code Конец} becomes when the consultation has ended
	 */
	static Wish status(Status status, Instant endedAt, BaseClock clock) {
		return (now) -> {
			Status present = now.status();
			if (status == Status.CANCELLED) {
				return cancelled().missing(now);
			}
			if (present == status || present.terminal()) {
				return nothing();
			}
			return switch (status) {
				case RESOLVED, CLOSED ->
					kind(now, DocumentState.CONSULTATION).put(Documents.ENDED_AT, clock.text(endedAt));
				case OTHER -> kind(now, DocumentState.OTHER);
				case PENDING -> kind(now, DocumentState.QUEUED);
				case NEW, OPEN -> (present == Status.OPEN) ? nothing() : kind(now, DocumentState.QUEUED);
				case CANCELLED -> throw new IllegalStateException("handled above");
			};
		};
	}

	/** Closed without a consultation, and marked for deletion. */
	static Wish cancelled() {
		return (now) -> {
			ObjectNode missing = kind(now, DocumentState.OTHER);
			if (!now.closedWithout()) {
				missing.put(Documents.CLOSED_WITHOUT, true);
			}
			if (!now.deletionMark()) {
				missing.put(Documents.DELETION_MARK, true);
			}
			return missing;
		};
	}

	/** The planned time. */
	static Wish scheduled(Instant at, BaseClock clock) {
		return (now) -> {
			Instant present = now.scheduledAt();
			String wished = clock.text(at);
			boolean same = present != null && clock.text(present).equals(wished);
			return same ? nothing() : nothing().put(Documents.SCHEDULED_AT, wished);
		};
	}

	/** The manager. */
	static Wish manager(UUID key) {
		return (now) -> key.toString().equals(now.managerKey()) ? nothing()
				: nothing().put(Documents.MANAGER, key.toString());
	}

	/** How the client is reached. */
	static Wish callbackHint(String hint) {
		return (now) -> hint.equals(now.callbackHint()) ? nothing() : nothing().put(Documents.CALLBACK_HINT, hint);
	}

	private static ObjectNode kind(DocumentState now, String kind) {
		return kind.equals(now.kind()) ? nothing() : nothing().put(Documents.KIND, kind);
	}

	private static ObjectNode nothing() {
		return JsonNodeFactory.instance.objectNode();
	}

}
