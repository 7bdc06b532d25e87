package uz.consbridge.gateway.deadletter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A record that its consumer group could not handle and put aside. Headers and payload
 * may hold personal data and secrets: mask them before they are shown.
 *
 * @param group the consumer group that parked it
 * @param topic the topic it was read from
 * @param fingerprint the same for the same cause
 * @param blocked whether it only waits behind an earlier record of its key
 * @param payload as text; what is no text in it is replaced
 * @param resolution {@code replayed} or {@code discarded}; none while it is parked
 */
public record DeadLetter(UUID id, String group, String topic, String key, int partition, long offset, String reason,
		String detail, String fingerprint, int attempts, boolean blocked, Instant parkedAt, @Nullable String resolution,
		@Nullable String resolutionDetail, @Nullable Instant resolvedAt, Map<String, String> headers,
		@Nullable String payload) {

	/** Whether somebody still has to deal with it. */
	public boolean parked() {
		return this.resolution == null;
	}

}
