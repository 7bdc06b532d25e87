package uz.consbridge.gateway.deadletter.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.deadletter.DeadLetter;

/** A dead letter in a list. */
@JsonNaming(SnakeCaseStrategy.class)
record DeadLetterItem(UUID id, String group, String topic, String key, String reason, String fingerprint, int attempts,
		boolean blocked, Instant parkedAt, @JsonInclude(Include.NON_NULL) @Nullable String resolution,
		@JsonInclude(Include.NON_NULL) @Nullable Instant resolvedAt) {

	static DeadLetterItem of(DeadLetter letter) {
		return new DeadLetterItem(letter.id(), letter.group(), letter.topic(), letter.key(), letter.reason(),
				letter.fingerprint(), letter.attempts(), letter.blocked(), letter.parkedAt(), letter.resolution(),
				letter.resolvedAt());
	}

	/**
	 * A page of them.
	 *
	 * @param total number of those that match
	 */
	record Page(List<DeadLetterItem> items, long total) {

	}

}
