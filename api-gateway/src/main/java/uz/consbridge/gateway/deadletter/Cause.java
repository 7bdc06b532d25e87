package uz.consbridge.gateway.deadletter;

import java.time.Instant;

/**
 * Dead letters of one group that have the same cause.
 *
 * @param count how many are parked
 * @param keys of how many keys
 * @param example detail of the latest one
 */
public record Cause(String group, String topic, String reason, String fingerprint, long count, long keys, Instant first,
		Instant last, String example) {

}
