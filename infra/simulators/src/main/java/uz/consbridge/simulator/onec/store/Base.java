package uz.consbridge.simulator.onec.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.http.Journal;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Key;
import uz.consbridge.simulator.onec.model.Model;
import uz.consbridge.simulator.onec.model.Names;
import uz.consbridge.simulator.onec.model.Row;
import uz.consbridge.simulator.onec.query.Query;
import uz.consbridge.simulator.onec.query.References;

/**
 * The rows of all entity sets. What was put is kept in a journal before anyone sees the
 * answer, if there is one. Several steps are one when done inside {@link #write}; never
 * write inside {@link #read}.
 */
public final class Base implements References, AutoCloseable {

	private final ReadWriteLock lock = new ReentrantReadWriteLock();

	private final Map<String, EntityRows> sets = new HashMap<>();

	private final Map<String, Long> counters = new HashMap<>();

	private final Marks marks = new Marks();

	private final Random random;

	private final @Nullable Journal journal;

	/**
	 * Opens a base.
	 * @param file its journal; null keeps everything in memory
	 * @param random the order of what has none
	 */
	public Base(@Nullable Path file, Random random) {
		this.random = random;
		Model.all().forEach((type) -> this.sets.put(type.name(), new EntityRows(type)));
		this.journal = (file == null) ? null : new Journal(file);
		if (this.journal != null) {
			this.journal.replay(this::replay);
		}
	}

	/** Several reads of one state. */
	public <T> T read(Supplier<T> work) {
		this.lock.readLock().lock();
		try {
			return work.get();
		}
		finally {
			this.lock.readLock().unlock();
		}
	}

	/** Several steps nobody sees half done. */
	public <T> T write(Supplier<T> work) {
		this.lock.writeLock().lock();
		try {
			return work.get();
		}
		finally {
			this.lock.writeLock().unlock();
		}
	}

	/** The row with that key. */
	public @Nullable Row find(EntityType type, Key key) {
		return read(() -> rows(type).find(key));
	}

	@Override
	public @Nullable Row find(String entity, UUID ref) {
		return find(Model.get(entity), Key.of(ref));
	}

	/** The rows a query asks for. */
	public List<Row> page(EntityType type, Query query) {
		return read(() -> new Search(rows(type), query, this, this.random).page());
	}

	/** The rows a query asks for among these. */
	public List<Row> page(EntityType type, Query query, Collection<Row> candidates) {
		return read(() -> new Search(rows(type), query, this, this.random).page(candidates));
	}

	/** How many rows a query finds, paging aside. */
	public int count(EntityType type, Query query) {
		return read(() -> new Search(rows(type), query, this, this.random).count());
	}

	/** All rows of a set, oldest first. */
	public List<Row> all(String entity) {
		return read(() -> rows(Model.get(entity)).all());
	}

	/** The rows with that value. */
	public Collection<Row> equal(String entity, String member, Object value) {
		return read(() -> List.copyOf(rows(Model.get(entity)).equal(member, value)));
	}

	/** How many rows a set has. */
	public int size(EntityType type) {
		return read(() -> rows(type).size());
	}

	/** Other documents whose comment names an identifier this one's comment names too. */
	public Set<Key> sharingMark(Row document) {
		return read(() -> this.marks.sharing(document));
	}

	/** Stores a row in place of the one with its key, if any. */
	public void put(Row row) {
		write(() -> {
			record("put", row);
			store(row);
			return row;
		});
	}

	/** Removes the row with that key, if any. */
	public void remove(EntityType type, Key key) {
		write(() -> {
			Row row = rows(type).find(key);
			if (row != null) {
				record("remove", row);
				drop(row);
			}
			return key;
		});
	}

	/** The next number of a counter. */
	public long next(String counter, long start) {
		return write(() -> {
			long value = this.counters.getOrDefault(counter, start) + 1;
			this.counters.put(counter, value);
			append(Json.array().add("next").add(counter).add(value));
			return value;
		});
	}

	/**
	 * Forgets everything, the journal included.
	 * @param lasting the counter that goes on
	 */
	public void clear(String lasting) {
		write(() -> {
			long reached = this.counters.getOrDefault(lasting, 0L);
			this.sets.values().forEach(EntityRows::clear);
			this.counters.clear();
			this.marks.clear();
			if (this.journal != null) {
				this.journal.clear();
			}
			next(lasting, reached);
			return this.sets;
		});
	}

	@Override
	public void close() {
		if (this.journal != null) {
			this.journal.close();
		}
	}

	private void append(JsonNode line) {
		if (this.journal != null) {
			this.journal.append(Json.bytes(line));
		}
	}

	private void record(String step, Row row) {
		if (this.journal != null) {
			append(Json.array().add(step).add(row.type().name()).add(Wire.write(row)));
		}
	}

	private void replay(JsonNode line) {
		String where = line.path(1).asString();
		switch (line.path(0).asString()) {
			case "put" -> store(Wire.apply(Row.empty(Model.get(where)), line.path(2)));
			case "remove" -> drop(Wire.apply(Row.empty(Model.get(where)), line.path(2)));
			default -> this.counters.put(where, line.path(2).asLong());
		}
	}

	private void store(Row row) {
		if (row.type().name().equals(Names.DOCUMENT)) {
			Row before = rows(row.type()).find(row.key());
			if (before != null) {
				this.marks.remove(before);
			}
			this.marks.put(row);
		}
		rows(row.type()).put(row);
	}

	private void drop(Row row) {
		if (row.type().name().equals(Names.DOCUMENT)) {
			this.marks.remove(row);
		}
		rows(row.type()).remove(row.key());
	}

	private EntityRows rows(EntityType type) {
		EntityRows rows = this.sets.get(type.name());
		if (rows == null) {
			throw new IllegalArgumentException("no entity set " + type);
		}
		return rows;
	}

}
