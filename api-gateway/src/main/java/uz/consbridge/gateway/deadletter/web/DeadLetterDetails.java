package uz.consbridge.gateway.deadletter.web;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import uz.consbridge.gateway.deadletter.DeadLetter;

/**
 * A dead letter with what it holds, secrets masked.
 *
 * @param head the parked record of its key that comes first
 * @param payload JSON, or text if it is none
 */
@JsonNaming(SnakeCaseStrategy.class)
record DeadLetterDetails(@JsonUnwrapped DeadLetterItem item, String detail, int partition, long offset,
		@Nullable UUID head, @Nullable String resolutionDetail, Map<String, String> headers, @Nullable Object payload) {

	static DeadLetterDetails of(DeadLetter letter, @Nullable UUID head) {
		return new DeadLetterDetails(DeadLetterItem.of(letter), letter.detail(), letter.partition(), letter.offset(),
				head, letter.resolutionDetail(), Masking.headers(letter.headers()), Masking.payload(letter.payload()));
	}

}
