package uz.consbridge.etl.pull;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row as it came out of 1C.
 *
 * @param at its value of the member the read is ordered by
 * @param identity tells it from the other rows of its set
 * @param bytes its size as 1C wrote it
 */
public record PulledRow(@Nullable Instant at, String identity, Reading reading, int bytes) {

	/** Size of the rows as 1C wrote them. */
	public static long bytes(List<PulledRow> rows) {
		return rows.stream().mapToLong(PulledRow::bytes).sum();
	}

	/** What the rows read as, as far as it is of one kind, in their order. */
	public static <R extends Reading> List<R> readings(List<PulledRow> rows, Class<R> kind) {
		return rows.stream().map(PulledRow::reading).filter(kind::isInstance).map(kind::cast).toList();
	}

}
