package uz.consbridge.events;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What became of a decision in an outside system. Published on {@link Topics#OUTCOMES},
 * keyed by cons_id.
 */
public sealed interface EffectOutcome extends EventData {

	UUID consId();

	/** {@code ce_id} of the decision that was carried out. */
	String decisionId();

	/** The system it was carried out in. */
	Target target();

	/** The conversation exists. {@code pubsubToken} lets the frontend listen to it. */
	record ConversationLinked(UUID consId, String decisionId, long conversationId, long contactId, String sourceId,
			@Nullable String pubsubToken, ConversationState conversation) implements EffectOutcome {

		@Override
		public Target target() {
			return Target.CHATWOOT;
		}

	}

	/** The document exists. */
	record DocumentLinked(UUID consId, String decisionId, @Nullable String contractorKey,
			DocumentState document) implements EffectOutcome {

		@Override
		public Target target() {
			return Target.ONEC;
		}

	}

	/**
	 * Carried out, or nothing to do.
	 *
	 * @param effect the kind of effect, as in the effect ledger
	 * @param conversation the conversation as read back after the write, with its version
	 * @param document the document as read back after the write, with its version
	 */
	record Done(UUID consId, String decisionId, Target target, String effect, @Nullable ConversationState conversation,
			@Nullable DocumentState document) implements EffectOutcome {

	}

	/**
	 * The system refused for a business reason; asking again unchanged is useless.
	 *
	 * @param effect the kind of effect, or {@link #REFRESH} if there is nothing any more
	 * that could be read
	 */
	record Rejected(UUID consId, String decisionId, Target target, String effect,
			String reason) implements EffectOutcome {

		/** Reading again. */
		public static final String REFRESH = "refresh";

	}

	/** The decision waits as a dead letter. */
	record Parked(UUID consId, String decisionId, Target target, String deadLetterId,
			String reason) implements EffectOutcome {

	}

	/** The decision, parked before, was carried out or discarded, and its key is free. */
	record Replayed(UUID consId, String decisionId, Target target) implements EffectOutcome {

	}

}
