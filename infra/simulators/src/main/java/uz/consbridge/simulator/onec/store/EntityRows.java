package uz.consbridge.simulator.onec.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Key;
import uz.consbridge.simulator.onec.model.Row;

/** The rows of one entity set with their indexes. Guarded by the base's lock. */
final class EntityRows {

	private final EntityType type;

	private final Map<Key, Stored> rows = new LinkedHashMap<>();

	private final Map<String, OrderedIndex> indexes = new HashMap<>();

	private long sequence;

	EntityRows(EntityType type) {
		this.type = type;
		type.indexed().forEach((member) -> this.indexes.put(member, new OrderedIndex(type.required(member))));
	}

	EntityType type() {
		return this.type;
	}

	@Nullable Row find(Key key) {
		Stored stored = this.rows.get(key);
		return (stored == null) ? null : stored.row();
	}

	void put(Row row) {
		Key key = row.key();
		Stored before = this.rows.get(key);
		long place = (before == null) ? this.sequence++ : before.sequence();
		if (before != null) {
			this.indexes.values().forEach((index) -> index.remove(place, before.row()));
		}
		this.rows.put(key, new Stored(place, row));
		this.indexes.values().forEach((index) -> index.put(place, row));
	}

	@Nullable Row remove(Key key) {
		Stored stored = this.rows.remove(key);
		if (stored == null) {
			return null;
		}
		this.indexes.values().forEach((index) -> index.remove(stored.sequence(), stored.row()));
		return stored.row();
	}

	void clear() {
		this.rows.clear();
		this.type.indexed().forEach((member) -> this.indexes.put(member, new OrderedIndex(this.type.required(member))));
	}

	@Nullable OrderedIndex index(String member) {
		return this.indexes.get(member);
	}

	List<Row> all() {
		List<Row> all = new ArrayList<>(this.rows.size());
		this.rows.values().forEach((stored) -> all.add(stored.row()));
		return all;
	}

	Collection<Row> equal(String member, Object value) {
		OrderedIndex index = this.indexes.get(member);
		if (index != null) {
			return index.equal(value).values();
		}
		return all().stream().filter((row) -> row.get(member).equals(value)).toList();
	}

	int size() {
		return this.rows.size();
	}

	/** A row and the order of its first appearance. */
	private record Stored(long sequence, Row row) {

	}

}
