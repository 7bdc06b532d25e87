package uz.consbridge.etl.pull;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A row as it came out of 1C.
 *
 * @param at its value of the member the read is ordered by
 * @param identity tells it from the other rows of its set
 */
public record PulledRow(@Nullable Instant at, String identity, Reading reading) {

}
