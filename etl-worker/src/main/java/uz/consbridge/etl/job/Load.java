package uz.consbridge.etl.job;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The first load of a job.
 *
 * @param rows rows published; those at which it went on after a stop count twice
 * @param expected rows 1C had when it began, if 1C told
 */
public record Load(Instant startedAt, @Nullable Instant finishedAt, int chunks, long rows, @Nullable Long expected) {

}
