package uz.consbridge.simulator.onec.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.onec.model.Key;
import uz.consbridge.simulator.onec.model.Member;
import uz.consbridge.simulator.onec.model.Row;
import uz.consbridge.simulator.onec.query.Filter;
import uz.consbridge.simulator.onec.query.Order;
import uz.consbridge.simulator.onec.query.Query;
import uz.consbridge.simulator.onec.query.References;

/** Answers one query. Rows the query puts in no order come in none. */
final class Search {

	private final EntityRows rows;

	private final Query query;

	private final References references;

	private final Random random;

	Search(EntityRows rows, Query query, References references, Random random) {
		this.rows = rows;
		this.query = query;
		this.references = references;
		this.random = random;
	}

	List<Row> page() {
		Collection<Row> few = few();
		NavigableMap<OrderedIndex.Place, Row> ordered = (few == null) ? ordered() : null;
		return cut((ordered != null) ? walk(ordered) : sorted(filtered((few == null) ? ranged() : few)));
	}

	/** The page of these rows instead of all. */
	List<Row> page(Collection<Row> candidates) {
		return cut(sorted(filtered(candidates)));
	}

	private List<Row> cut(List<Row> found) {
		int from = Math.min(this.query.skip(), found.size());
		int to = (int) Math.min((long) from + this.query.top(), found.size());
		return List.copyOf(found.subList(from, to));
	}

	int count() {
		Collection<Row> few = few();
		return filtered((few == null) ? ranged() : few).size();
	}

	private @Nullable Collection<Row> few() {
		for (Filter.Bound bound : this.query.filter().bounds()) {
			if (bound.operator().equals("eq") && findable(bound.member())) {
				return equal(bound);
			}
		}
		List<Filter.Bound> alternatives = this.query.filter().alternatives();
		if (alternatives.isEmpty() || !findable(alternatives.getFirst().member())) {
			return null;
		}
		List<Row> all = new ArrayList<>();
		alternatives.stream().distinct().forEach((bound) -> all.addAll(equal(bound)));
		return all;
	}

	private boolean findable(String member) {
		return member.equals("Ref_Key") || this.rows.index(member) != null;
	}

	private Collection<Row> equal(Filter.Bound bound) {
		if (!bound.on("Ref_Key")) {
			return this.rows.equal(bound.member(), bound.value());
		}
		Row row = (bound.value() instanceof UUID ref) ? this.rows.find(Key.of(ref)) : null;
		return (row == null) ? List.of() : List.of(row);
	}

	private @Nullable NavigableMap<OrderedIndex.Place, Row> ordered() {
		List<Order> orders = this.query.orders();
		Member first = orders.isEmpty() ? null : orders.getFirst().member();
		OrderedIndex index = (first == null || first.type().identifier()) ? null : this.rows.index(first.name());
		if (first == null || index == null) {
			return null;
		}
		NavigableMap<OrderedIndex.Place, Row> view = bounded(index, first.name());
		return orders.getFirst().descending() ? view.descendingMap() : view;
	}

	private NavigableMap<OrderedIndex.Place, Row> bounded(OrderedIndex index, String member) {
		NavigableMap<OrderedIndex.Place, Row> view = index.all();
		List<Filter.Bound> bounds = this.query.filter().bounds().stream().filter((each) -> each.on(member)).toList();
		for (Filter.Bound bound : bounds.stream().limit(1).toList()) {
			view = index.bounded(view, bound.operator(), bound.value());
		}
		return view;
	}

	private List<Row> walk(NavigableMap<OrderedIndex.Place, Row> view) {
		long wanted = (long) this.query.skip() + this.query.top();
		List<Row> found = new ArrayList<>();
		List<Row> ties = new ArrayList<>();
		Object last = null;
		for (Map.Entry<OrderedIndex.Place, Row> entry : view.entrySet()) {
			Object value = entry.getKey().value();
			if (!value.equals(last)) {
				found.addAll(sorted(ties));
				ties.clear();
				if (found.size() >= wanted) {
					return found;
				}
				last = value;
			}
			if (this.query.filter().matches(entry.getValue(), this.references)) {
				ties.add(entry.getValue());
			}
		}
		found.addAll(sorted(ties));
		return found;
	}

	private Collection<Row> ranged() {
		for (Filter.Bound bound : this.query.filter().bounds()) {
			OrderedIndex index = this.rows.index(bound.member());
			if (index != null && !bound.operator().equals("eq")) {
				return index.bounded(index.all(), bound.operator(), bound.value()).values();
			}
		}
		return this.rows.all();
	}

	private List<Row> filtered(Collection<Row> candidates) {
		List<Row> found = new ArrayList<>();
		for (Row row : candidates) {
			if (this.query.filter().matches(row, this.references)) {
				found.add(row);
			}
		}
		return found;
	}

	private List<Row> sorted(List<Row> found) {
		if (found.size() < 2) {
			return List.copyOf(found);
		}
		List<Row> shuffled = new ArrayList<>(found);
		Collections.shuffle(shuffled, this.random);
		List<Order> orders = this.query.orders();
		if (orders.isEmpty()) {
			return shuffled;
		}
		List<Keyed> keyed = new ArrayList<>(shuffled.size());
		shuffled.forEach((row) -> keyed.add(new Keyed(row, keys(row))));
		keyed.sort((left, right) -> compare(orders, left, right));
		return keyed.stream().map(Keyed::row).toList();
	}

	private List<Object> keys(Row row) {
		List<Object> keys = new ArrayList<>(this.query.orders().size());
		this.query.orders().forEach((order) -> keys.add(order.key(row, this.references)));
		return keys;
	}

	private static int compare(List<Order> orders, Keyed left, Keyed right) {
		for (int i = 0; i < orders.size(); i++) {
			int order = orders.get(i).compare(left.keys().get(i), right.keys().get(i));
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

	/** A row with what it is sorted by. */
	private record Keyed(Row row, List<Object> keys) {

	}

}
