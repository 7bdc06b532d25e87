package uz.consbridge.simulator.http;

import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entities as JSON objects in named collections. With a directory every committed change
 * is appended to a journal of JSON lines before anyone sees the answer, and read back at
 * the next start, so that a killed simulator knows everything it has confirmed.
 */
public final class Store implements AutoCloseable {

	private final ReadWriteLock lock = new ReentrantReadWriteLock();

	private final Tables tables = new Tables();

	private final @Nullable Journal journal;

	private Store(@Nullable Journal journal) {
		this.journal = journal;
	}

	/**
	 * Opens a store.
	 * @param file its journal, made if absent; null keeps everything in memory
	 */
	public static Store open(@Nullable Path file) {
		if (file == null) {
			return new Store(null);
		}
		Store store = new Store(new Journal(file));
		store.replay();
		return store;
	}

	/**
	 * Adds an index; entities present are indexed too.
	 * @param key the index key of an entity, null for none
	 */
	public void index(String collection, String index, Function<ObjectNode, @Nullable String> key) {
		this.lock.writeLock().lock();
		try {
			this.tables.index(collection, index, key);
		}
		finally {
			this.lock.writeLock().unlock();
		}
	}

	/** Reads under one consistent view. */
	public <T> T read(Function<View, T> work) {
		this.lock.readLock().lock();
		try {
			return work.apply(this.tables);
		}
		finally {
			this.lock.readLock().unlock();
		}
	}

	/** Changes in one transaction; writers take turns. */
	public <T> T write(Function<Transaction, T> work) {
		this.lock.writeLock().lock();
		try {
			return commit(new Changes(this.tables), work);
		}
		finally {
			this.lock.writeLock().unlock();
		}
	}

	/** Forgets everything, the journal included. */
	public void clear() {
		this.lock.writeLock().lock();
		try {
			this.tables.clear();
			if (this.journal != null) {
				this.journal.clear();
			}
		}
		finally {
			this.lock.writeLock().unlock();
		}
	}

	@Override
	public void close() {
		this.lock.writeLock().lock();
		try {
			if (this.journal != null) {
				this.journal.close();
			}
		}
		finally {
			this.lock.writeLock().unlock();
		}
	}

	private <T> T commit(Changes changes, Function<Transaction, T> work) {
		boolean done = false;
		try {
			T result = work.apply(changes);
			if (this.journal != null && !changes.empty()) {
				this.journal.append(changes.line());
			}
			done = true;
			return result;
		}
		finally {
			if (!done) {
				changes.undo();
			}
		}
	}

	private void replay() {
		if (this.journal != null) {
			this.journal.replay((line) -> Changes.apply(this.tables, line));
		}
	}

}
