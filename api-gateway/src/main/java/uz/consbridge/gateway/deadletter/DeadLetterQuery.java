package uz.consbridge.gateway.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are wanted; what is null does not matter.
 *
 * @param resolved those already dealt with instead of those still parked
 */
public record DeadLetterQuery(@Nullable String group, @Nullable String key, @Nullable String reason,
		@Nullable String fingerprint, boolean resolved, int skip, int limit) {

}
