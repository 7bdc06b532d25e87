package uz.consbridge.ingest.spool;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.util.unit.DataSize;

/**
 * Keeps records on this machine's disk, oldest first, until Kafka has them. Bounded: when
 * it is full it takes nothing more, and says so.
 */
public final class Spool implements AutoCloseable {

	private final ReentrantLock turn = new ReentrantLock();

	private final SpoolFile file;

	private final SpoolWriter writer;

	private final long maxBytes;

	private final Clock clock;

	private volatile SpoolState state;

	private Spool(SpoolFile file, DataSize maxBytes, Clock clock) throws SQLException {
		this.file = file;
		this.maxBytes = maxBytes.toBytes();
		this.clock = clock;
		this.state = file.state();
		this.writer = new SpoolWriter(this::write);
	}

	/**
	 * Opens the spool with what it holds from before.
	 * @throws SpoolUnusableException if the file cannot be used
	 */
	public static Spool open(SpoolSettings settings, Clock clock) {
		SpoolFile file = SpoolFile.open(settings.path());
		try {
			return new Spool(file, settings.maxBytes(), clock);
		}
		catch (SQLException ex) {
			throw new SpoolUnusableException(settings.path(), ex);
		}
	}

	/** Whether a record could be kept. */
	public enum Kept {

		/** It is on the disk. */
		YES,

		/** There is no room. */
		FULL

	}

	/**
	 * Keeps a record.
	 * @return completes once the disk has it, exceptionally if the disk fails
	 */
	public CompletableFuture<Kept> keep(Outgoing outgoing) {
		return this.writer.write(outgoing);
	}

	public SpoolState state() {
		return this.state;
	}

	public long maxBytes() {
		return this.maxBytes;
	}

	@Override
	public void close() throws SQLException {
		this.writer.close();
		locked(() -> {
			this.file.close();
			return this.state;
		});
	}

	List<SpoolFile.Row> oldest(int limit) throws SQLException {
		this.turn.lock();
		try {
			return this.file.oldest(limit);
		}
		finally {
			this.turn.unlock();
		}
	}

	/** Forgets what Kafka has, and sets aside what it will never take. */
	void settle(List<SpoolFile.Row> taken, List<SpoolFile.Row> refused) throws SQLException {
		locked(() -> {
			this.file.delete(taken.stream().map(SpoolFile.Row::id).toList());
			this.file.refuse(refused.stream().map(SpoolFile.Row::id).toList());
			long freed = taken.stream().mapToLong((row) -> row.outgoing().bytes()).sum();
			return new SpoolState(this.state.rows() - taken.size(), this.state.bytes() - freed,
					this.state.refused() + refused.size(), this.file.oldest());
		});
	}

	/**
	 * Writes what fits, in one transaction; returns how many from the front that were.
	 */
	private int write(List<Outgoing> records) throws SQLException {
		this.turn.lock();
		try {
			long bytes = this.state.bytes();
			int fitting = 0;
			while (fitting < records.size() && bytes + records.get(fitting).bytes() <= this.maxBytes) {
				bytes += records.get(fitting).bytes();
				fitting++;
			}
			if (fitting > 0) {
				Instant now = this.clock.instant();
				this.file.insert(records.subList(0, fitting), now);
				this.state = new SpoolState(this.state.rows() + fitting, bytes, this.state.refused(),
						(this.state.oldest() != null) ? this.state.oldest() : now);
			}
			return fitting;
		}
		finally {
			this.turn.unlock();
		}
	}

	private void locked(Change change) throws SQLException {
		this.turn.lock();
		try {
			this.state = change.make();
		}
		finally {
			this.turn.unlock();
		}
	}

	private interface Change {

		SpoolState make() throws SQLException;

	}

}
