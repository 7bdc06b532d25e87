package uz.consbridge.gateway.deadletter.web;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.deadletter.Run;

/**
 * An instruction and what came of it.
 *
 * @param state how far it is, one of the words of {@link Run.State} in lower case
 * @param left records of the key still parked afterwards
 */
@JsonNaming(SnakeCaseStrategy.class)
record RunView(UUID runId, String action, String scope, String group, @Nullable String topic, String key,
		@Nullable UUID deadLetterId, String by, @Nullable String reason, String state, int replayed, int discarded,
		@Nullable Integer left, @Nullable String detail, Instant requestedAt, @Nullable Instant finishedAt) {

	static RunView of(Run run) {
		return new RunView(run.runId(), word(run.action()), word(run.scope()), run.group(), run.topic(), run.key(),
				run.deadLetterId(), run.by(), run.reason(), word(run.state()), run.replayed(), run.discarded(),
				run.left(), run.detail(), run.requestedAt(), run.finishedAt());
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
