package uz.consbridge.gateway.reconciliation;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Target;

/**
 * Something an outside system held, when it was read again, that was not known of it.
 *
 * @param outsideId number of the conversation or key of the document
 * @param field a compared field, or {@code message}
 * @param known what the system was known to hold; of a message nothing
 * @param found what it held; of a message its number, never its text
 * @param eventId of the snapshot
 */
public record Difference(Instant foundAt, Target system, UUID consId, String outsideId, String field,
		@Nullable String known, @Nullable String found, Done done, String eventId) {

	/** What was done about it. */
	public enum Done {

		/** The system had been changed, and the consultation follows it. */
		TAKEN_OVER,

		/** The consultation is right, and what it says was decided once more. */
		DECIDED_AGAIN,

		/** A rule forbids both, for example because the consultation has ended. */
		KEPT;

		/** The word of the API and the database. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** The value with the given word. */
		public static Done of(String word) {
			return valueOf(word.toUpperCase(Locale.ROOT));
		}

	}

}
