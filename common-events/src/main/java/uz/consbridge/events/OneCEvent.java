package uz.consbridge.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What 1C showed when it was read. Published on {@link Topics#ONEC}, keyed by the
 * document's {@code Ref_Key} for the document and every register record about it. Nothing
 * is decided here.
 */
public sealed interface OneCEvent extends EventData {

	/** Key of the record: {@code Ref_Key} of the document it is about. */
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

}
