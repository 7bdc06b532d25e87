package uz.consbridge.delivery.replay;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an operator wants done with the parked records of a key.
 *
 * @param deadLetterId the record, if it is about one
 * @param runId under which the result is reported
 * @param by who wants it
 * @param reason why; kept with what is discarded
 */
record Instruction(Action action, Scope scope, @Nullable UUID deadLetterId, String runId, @Nullable String by,
		@Nullable String reason) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/** Reads an instruction, or null if it says nothing that can be done. */
	static @Nullable Instruction read(byte @Nullable [] payload) {
		if (payload == null) {
			return null;
		}
		try {
			Instruction read = JSON.readValue(payload, Instruction.class);
			return (read != null && read.isComplete()) ? read : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/** Deserialization may leave any member out. */
	private boolean isComplete() {
		return present(this.action) && present(this.scope) && present(this.runId)
				&& (this.scope == Scope.KEY || this.deadLetterId != null);
	}

	private static boolean present(@Nullable Object member) {
		return member != null;
	}

	String reasonOrNone() {
		return (this.reason != null) ? this.reason : "";
	}

	/** What to do. */
	enum Action {

		REPLAY, DISCARD

	}

	/** How much of the key. */
	enum Scope {

		ONE, KEY

	}

}
