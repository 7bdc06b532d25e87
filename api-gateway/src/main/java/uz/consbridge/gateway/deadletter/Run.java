package uz.consbridge.gateway.deadletter;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An instruction to a consumer group and what came of it.
 *
 * @param deadLetterId the record, if it is about one only
 * @param left records of the key still parked afterwards
 */
public record Run(UUID runId, Action action, Scope scope, String group, @Nullable String topic, String key,
		@Nullable UUID deadLetterId, String by, @Nullable String reason, State state, int replayed, int discarded,
		@Nullable Integer left, @Nullable String detail, Instant requestedAt, @Nullable Instant finishedAt) {

	/** What is to be done. */
	public enum Action {

		REPLAY, DISCARD

	}

	/** With how much of the key. */
	public enum Scope {

		ONE, KEY

	}

	/** How far it is. */
	public enum State {

		REQUESTED, FINISHED, FAILED

	}

	/** The run as it ends without the group being asked. */
	Run ended(State end, String why, Instant when) {
		return new Run(this.runId, this.action, this.scope, this.group, this.topic, this.key, this.deadLetterId,
				this.by, this.reason, end, 0, 0, this.left, why, this.requestedAt, when);
	}

}
