package uz.consbridge.delivery.intake;

import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * How far one partition got while this consumer owned it. Records finish in any order;
 * what may be committed is the lowest that is not finished.
 */
final class PartitionProgress {

	private static final long NONE = -1;

	private final TreeSet<Long> unfinished = new TreeSet<>();

	private long next = NONE;

	private long bytes;

	private long requested = NONE;

	private boolean open = true;

	synchronized void taken(long offset, int size) {
		this.unfinished.add(offset);
		this.next = offset + 1;
		this.bytes += size;
	}

	synchronized void finished(long offset, int size) {
		if (this.unfinished.remove(offset)) {
			this.bytes -= size;
		}
	}

	/** How large the payloads are that were taken in and are not finished. */
	synchronized long bytes() {
		return this.bytes;
	}

	/** The offset to commit, if it moved since the last call. */
	synchronized OptionalLong moved() {
		long committable = this.unfinished.isEmpty() ? this.next : this.unfinished.first();
		if (committable == this.requested) {
			return OptionalLong.empty();
		}
		this.requested = committable;
		return OptionalLong.of(committable);
	}

	/** A commit failed: what was asked for is asked for again. */
	synchronized void notCommitted() {
		this.requested = NONE;
	}

	synchronized boolean open() {
		return this.open;
	}

	/** The partition was lost: nothing of it counts any more. */
	synchronized void close() {
		this.open = false;
	}

}
