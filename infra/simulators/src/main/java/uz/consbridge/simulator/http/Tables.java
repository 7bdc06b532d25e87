package uz.consbridge.simulator.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The collections, their indexes and the sequences; not thread-safe. */
final class Tables implements View {

	private final Map<String, Table> tables = new LinkedHashMap<>();

	private final Map<String, Long> sequences = new HashMap<>();

	@Override
	public Optional<ObjectNode> find(String collection, String id) {
		Table table = this.tables.get(collection);
		return (table == null) ? Optional.empty() : Optional.ofNullable(table.rows.get(id));
	}

	@Override
	public List<ObjectNode> all(String collection) {
		Table table = this.tables.get(collection);
		return (table == null) ? List.of() : new ArrayList<>(table.rows.values());
	}

	@Override
	public List<ObjectNode> by(String collection, String index, String key) {
		Table table = this.tables.get(collection);
		return (table == null) ? List.of() : table.by(index, key);
	}

	@Override
	public int size(String collection) {
		Table table = this.tables.get(collection);
		return (table == null) ? 0 : table.rows.size();
	}

	void index(String collection, String name, Function<ObjectNode, @Nullable String> key) {
		Index index = new Index(key);
		Table table = table(collection);
		table.indexes.put(name, index);
		table.rows.forEach(index::add);
	}

	@Nullable ObjectNode put(String collection, String id, ObjectNode entity) {
		return table(collection).put(id, entity);
	}

	@Nullable ObjectNode remove(String collection, String id) {
		return table(collection).remove(id);
	}

	long next(String sequence) {
		return this.sequences.merge(sequence, 1L, Long::sum);
	}

	void sequence(String sequence, long value) {
		this.sequences.put(sequence, value);
	}

	void clear() {
		this.tables.values().forEach(Table::clear);
		this.sequences.clear();
	}

	private Table table(String collection) {
		return this.tables.computeIfAbsent(collection, (ignored) -> new Table());
	}

	private static final class Table {

		private final Map<String, ObjectNode> rows = new LinkedHashMap<>();

		private final Map<String, Index> indexes = new HashMap<>();

		@Nullable ObjectNode put(String id, ObjectNode entity) {
			ObjectNode before = this.rows.put(id, entity);
			this.indexes.values().forEach((index) -> index.move(id, before, entity));
			return before;
		}

		@Nullable ObjectNode remove(String id) {
			ObjectNode before = this.rows.remove(id);
			this.indexes.values().forEach((index) -> index.move(id, before, null));
			return before;
		}

		List<ObjectNode> by(String name, String key) {
			Index index = this.indexes.get(name);
			if (index == null) {
				throw new IllegalArgumentException("No index " + name);
			}
			List<ObjectNode> found = new ArrayList<>();
			for (String id : index.ids.getOrDefault(key, Set.of())) {
				ObjectNode row = this.rows.get(id);
				if (row != null) {
					found.add(row);
				}
			}
			return found;
		}

		void clear() {
			this.rows.clear();
			this.indexes.values().forEach((index) -> index.ids.clear());
		}

	}

	private record Index(Function<ObjectNode, @Nullable String> key, Map<String, Set<String>> ids) {

		Index(Function<ObjectNode, @Nullable String> key) {
			this(key, new HashMap<>());
		}

		void add(String id, ObjectNode entity) {
			move(id, null, entity);
		}

		void move(String id, @Nullable ObjectNode before, @Nullable ObjectNode after) {
			String from = (before == null) ? null : this.key.apply(before);
			String to = (after == null) ? null : this.key.apply(after);
			if (from != null && !from.equals(to)) {
				Set<String> bucket = this.ids.getOrDefault(from, Set.of());
				bucket.remove(id);
				if (bucket.isEmpty()) {
					this.ids.remove(from);
				}
			}
			if (to != null) {
				this.ids.computeIfAbsent(to, (ignored) -> new LinkedHashSet<>()).add(id);
			}
		}

	}

}
