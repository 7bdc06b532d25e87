package uz.consbridge.events;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What 1C showed when it was read. Published on {@link Topics#ONEC}, keyed by the
 * document's {@code Ref_Key} for the document and every register record about it, else by
 * the identity of the row itself. Nothing is decided here.
 */
public sealed interface OneCEvent extends EventData {

	/** Key of the record: {@code Ref_Key} of what it is about, or the row's identity. */
	String key();

	record DocumentChanged(DocumentState document) implements OneCEvent {

		@Override
		public String key() {
			return this.document.refKey();
		}

	}

	/** Read again on request; a snapshot of the present. */
	record DocumentSnapshot(DocumentState document) implements OneCEvent {

		@Override
		public String key() {
			return this.document.refKey();
		}

	}

	/** A single read confirmed that the document no longer exists. */
	record DocumentVanished(String refKey) implements OneCEvent {

		@Override
		public String key() {
			return this.refKey;
		}

	}

	record RedateAdded(String refKey, @Nullable String subscriberKey, @Nullable String managerKey, Instant period,
			@Nullable Instant oldDate, Instant newDate, @Nullable String comment) implements OneCEvent {

		@Override
		public String key() {
			return this.refKey;
		}

	}

	record RatingAdded(String refKey, @Nullable String subscriberKey, @Nullable String managerKey, int questionNumber,
			@Nullable Integer rating, @Nullable String question, @Nullable String comment,
			@Nullable Instant ratedAt) implements OneCEvent {

		@Override
		public String key() {
			return this.refKey;
		}

	}

	record CallDetected(String refKey, @Nullable String subscriberKey, @Nullable String managerKey,
			Instant period) implements OneCEvent {

		@Override
		public String key() {
			return this.refKey;
		}

	}

	/** Something that consultations refer to, but about none of them. */
	sealed interface Reference extends OneCEvent {

	}

	record DictionaryChanged(DictionaryEntry entry) implements Reference {

		@Override
		public String key() {
			return this.entry.refKey();
		}

	}

	/** A single read confirmed that the entry no longer exists. */
	record DictionaryVanished(Dictionary dictionary, String refKey) implements Reference {

		@Override
		public String key() {
			return this.refKey;
		}

	}

	record ManagerChanged(ManagerState manager) implements Reference {

		@Override
		public String key() {
			return this.manager.refKey();
		}

	}

	/** A single read confirmed that the user no longer exists. */
	record ManagerVanished(String refKey) implements Reference {

		@Override
		public String key() {
			return this.refKey;
		}

	}

	/**
	 * A manager takes no new work on a day, or takes it again.
	 *
	 * @param day of the base's calendar
	 */
	record QueueClosingChanged(String managerKey, LocalDate day, boolean closed) implements Reference {

		@Override
		public String key() {
			return this.managerKey + "|" + this.day;
		}

	}

	/**
	 * A document of any folder, as an entry of its manager's queue. It is counted, and
	 * nothing else is known of it.
	 */
	record QueueEntryChanged(String refKey, @Nullable String managerKey, Status status,
			@Nullable Instant createdAt) implements Reference {

		@Override
		public String key() {
			return this.refKey;
		}

	}

	/** A single read confirmed that the document of a queue no longer exists. */
	record QueueEntryVanished(String refKey) implements Reference {

		@Override
		public String key() {
			return this.refKey;
		}

	}

	record ContractorChanged(ContractorState contractor) implements Reference {

		@Override
		public String key() {
			return this.contractor.refKey();
		}

	}

	/**
	 * A single read confirmed that the contractor no longer exists, or no longer among
	 * our subscribers.
	 */
	record ContractorVanished(String refKey) implements Reference {

		@Override
		public String key() {
			return this.refKey;
		}

	}

}
