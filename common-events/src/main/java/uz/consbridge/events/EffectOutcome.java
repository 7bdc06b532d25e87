package uz.consbridge.events;

import java.util.List;
import java.util.Map;
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

	/**
	 * What a decision came to in the conversation, where only the effector knows that.
	 * Whatever else the conversation holds is somebody else's.
	 */
	record Written(List<String> labels, Map<String, Object> customAttributes) {

	}

	/**
	 * The conversation exists.
	 *
	 * @param pubsubToken lets the frontend listen to it
	 * @param written what the effector wrote into it; none from before it told
	 */
	record ConversationLinked(UUID consId, String decisionId, long conversationId, long contactId, String sourceId,
			@Nullable String pubsubToken, ConversationState conversation,
			@Nullable Written written) implements EffectOutcome {

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
	 * @param written what the effector wrote into the conversation, if the decision left
	 * that to it
	 */
	record Done(UUID consId, String decisionId, Target target, String effect, @Nullable ConversationState conversation,
			@Nullable DocumentState document, @Nullable Written written) implements EffectOutcome {

		/** One whose decision said all that was to be written. */
		public Done(UUID consId, String decisionId, Target target, String effect,
				@Nullable ConversationState conversation, @Nullable DocumentState document) {
			this(consId, decisionId, target, effect, conversation, document, null);
		}

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
