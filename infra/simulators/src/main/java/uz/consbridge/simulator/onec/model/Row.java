package uz.consbridge.simulator.onec.model;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An immutable state of one object or register record. */
public final class Row {

	private final EntityType type;

	private final Object[] values;

	private final List<List<Line>> sections;

	private Row(EntityType type, Object[] values, List<List<Line>> sections) {
		this.type = type;
		this.values = values;
		this.sections = sections;
	}

	/** A row of empty values. */
	public static Row empty(EntityType type) {
		Object[] values = type.members().stream().map((member) -> member.type().empty()).toArray();
		List<List<Line>> sections = new ArrayList<>();
		type.sections().forEach((section) -> sections.add(List.of()));
		return new Row(type, values, List.copyOf(sections));
	}

	/** What kind of row it is. */
	public EntityType type() {
		return this.type;
	}

	/** The value at a member's position. */
	public Object at(int index) {
		return this.values[index];
	}

	/** The value of a member that exists. */
	public Object get(String member) {
		return this.values[this.type.required(member)];
	}

	/** A reference's value. */
	public UUID ref(String member) {
		return (UUID) get(member);
	}

	/** A string's value. */
	public String text(String member) {
		return (String) get(member);
	}

	/** A time's value. */
	public LocalDateTime time(String member) {
		return (LocalDateTime) get(member);
	}

	/** A flag's value. */
	public boolean flag(String member) {
		return (Boolean) get(member);
	}

	/** The lines of the section at that position. */
	public List<Line> lines(int section) {
		return this.sections.get(section);
	}

	/** The same row with one value replaced. */
	public Row with(String member, Object value) {
		Object[] copy = this.values.clone();
		copy[this.type.required(member)] = value;
		return new Row(this.type, copy, this.sections);
	}

	/** The same row with several values replaced. */
	public Row with(Map<String, Object> changes) {
		Object[] copy = this.values.clone();
		changes.forEach((member, value) -> copy[this.type.required(member)] = value);
		return new Row(this.type, copy, this.sections);
	}

	/** The same row with a whole section replaced. */
	public Row withLines(int section, List<Line> lines) {
		List<List<Line>> copy = new ArrayList<>(this.sections);
		copy.set(section, List.copyOf(lines));
		return new Row(this.type, this.values, List.copyOf(copy));
	}

	/** The row's identity within its set. */
	public Key key() {
		List<Object> parts = new ArrayList<>();
		this.type.key().forEach((member) -> parts.add(get(member)));
		return new Key(parts);
	}

	/** Whether it says the same as another row of its type, versions aside. */
	public boolean sameContent(Row other) {
		for (int i = 0; i < this.values.length; i++) {
			if (!this.type.members().get(i).readOnly() && !this.values[i].equals(other.values[i])) {
				return false;
			}
		}
		return this.sections.equals(other.sections);
	}

}
