package uz.consbridge.simulator.onec.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** One published entity set: its members, key, sections and what may be done with it. */
public final class EntityType {

	private final String name;

	private final EntityKind kind;

	private final List<Member> members;

	private final List<Section> sections;

	private final List<String> key;

	private final Set<String> writes;

	private final Set<String> indexed;

	private final Set<String> ignored;

	private final Map<String, Integer> positions = new HashMap<>();

	EntityType(Table table) {
		this.name = table.name();
		this.kind = table.kind();
		this.members = table.members();
		this.sections = List.copyOf(table.sections());
		this.key = List.copyOf(table.key());
		this.writes = Set.copyOf(table.writes());
		this.indexed = Set.copyOf(table.indexed());
		this.ignored = Set.copyOf(table.ignored());
		for (int i = 0; i < this.members.size(); i++) {
			this.positions.put(this.members.get(i).name(), i);
		}
	}

	/** The name of the entity set. */
	public String name() {
		return this.name;
	}

	/** The kind of object. */
	public EntityKind kind() {
		return this.kind;
	}

	/** All members, in the order of the JSON form. */
	public List<Member> members() {
		return this.members;
	}

	/** The tabular sections. */
	public List<Section> sections() {
		return this.sections;
	}

	/** The members of the key. */
	public List<String> key() {
		return this.key;
	}

	/** Whether the member belongs to the key. */
	public boolean keyed(String member) {
		return this.key.contains(member);
	}

	/** Whether the method is among those the product may use on it. */
	public boolean writable(String method) {
		return this.writes.contains(method);
	}

	/** The members that are found quickly. */
	public Set<String> indexed() {
		return this.indexed;
	}

	/** Whether the member may be sent though it does not exist. */
	public boolean ignores(String member) {
		return this.ignored.contains(member);
	}

	/** The dimensions and the period. */
	public boolean periodic() {
		return this.kind == EntityKind.REGISTER && this.key.contains("Period");
	}

	/** The position of a member, or -1. */
	public int indexOf(String member) {
		return this.positions.getOrDefault(member, -1);
	}

	/** The position of a member that must exist. */
	public int required(String member) {
		Integer index = this.positions.get(member);
		if (index == null) {
			throw new IllegalArgumentException(this.name + " has no member " + member);
		}
		return index;
	}

	/** The member of that name. */
	public @Nullable Member member(String member) {
		Integer index = this.positions.get(member);
		return (index == null) ? null : this.members.get(index);
	}

	/** The reference a navigation property follows. */
	public @Nullable Member navigated(String property) {
		Member member = member(property + "_Key");
		return (member != null && member.type() == MemberType.REFERENCE) ? member : null;
	}

	/** The position of a section, or -1. */
	public int sectionOf(String section) {
		List<String> names = new ArrayList<>();
		this.sections.forEach((candidate) -> names.add(candidate.name()));
		return names.indexOf(section);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
