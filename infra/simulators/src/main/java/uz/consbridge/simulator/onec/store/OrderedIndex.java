package uz.consbridge.simulator.onec.store;

import java.util.NavigableMap;
import java.util.TreeMap;

import uz.consbridge.simulator.onec.model.Row;

/** The rows of a set in the order of one member. */
final class OrderedIndex {

	private final int member;

	private final TreeMap<Place, Row> rows = new TreeMap<>();

	OrderedIndex(int member) {
		this.member = member;
	}

	void put(long sequence, Row row) {
		this.rows.put(new Place(row.at(this.member), sequence), row);
	}

	void remove(long sequence, Row row) {
		this.rows.remove(new Place(row.at(this.member), sequence));
	}

	NavigableMap<Place, Row> all() {
		return this.rows;
	}

	NavigableMap<Place, Row> equal(Object value) {
		return this.rows.subMap(new Place(value, Long.MIN_VALUE), true, new Place(value, Long.MAX_VALUE), true);
	}

	/** The rows that may satisfy a comparison with the value. */
	NavigableMap<Place, Row> bounded(NavigableMap<Place, Row> view, String operator, Object value) {
		return switch (operator) {
			case "gt", "ge" ->
				view.tailMap(new Place(value, operator.equals("ge") ? Long.MIN_VALUE : Long.MAX_VALUE), true);
			case "lt", "le" ->
				view.headMap(new Place(value, operator.equals("le") ? Long.MAX_VALUE : Long.MIN_VALUE), true);
			default -> view;
		};
	}

	/** A value and, among equal ones, the row. */
	record Place(Object value, long sequence) implements Comparable<Place> {

		@Override
		public int compareTo(Place other) {
			int order = Values.compare(this.value, other.value);
			return (order != 0) ? order : Long.compare(this.sequence, other.sequence);
		}

	}

}
