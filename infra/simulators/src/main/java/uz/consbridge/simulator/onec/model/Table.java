package uz.consbridge.simulator.onec.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Describes an entity set, member after member. */
final class Table {

	private final String name;

	private final EntityKind kind;

	private final List<Member> members = new ArrayList<>();

	private final List<Member> last = new ArrayList<>();

	private final List<Section> sections = new ArrayList<>();

	private List<String> key = List.of("Ref_Key");

	private Set<String> writes = Set.of();

	private Set<String> indexed = Set.of();

	private Set<String> ignored = Set.of();

	private Table(String name, EntityKind kind) {
		this.name = name;
		this.kind = kind;
	}

	static Table catalog(String name) {
		Table table = object(name, EntityKind.CATALOG);
		table.last.add(Member.readOnly("Predefined", MemberType.BOOL));
		table.last.add(Member.readOnly("PredefinedDataName", MemberType.STRING));
		return table.indexed("Code");
	}

	static Table document(String name) {
		Table table = object(name, EntityKind.DOCUMENT);
		return table.strings("Number").dates("Date").flags("Posted");
	}

	static Table register(String name, String... key) {
		Table table = new Table(name, EntityKind.REGISTER);
		table.key = List.of(key);
		return table;
	}

	/** A part of another table: a section's members. */
	static Section section(String name, Consumer<Table> content) {
		Table table = new Table(name, EntityKind.REGISTER);
		content.accept(table);
		return new Section(name, List.copyOf(table.members));
	}

	private static Table object(String name, EntityKind kind) {
		Table table = new Table(name, kind);
		table.members.add(Member.of("Ref_Key", MemberType.GUID));
		table.members.add(Member.readOnly("DataVersion", MemberType.STRING));
		return table.flags("DeletionMark");
	}

	Table coded() {
		return strings("Code", "Description");
	}

	Table references(@Nullable String target, String... names) {
		for (String each : names) {
			this.members.add(Member.reference(each, target));
		}
		return this;
	}

	Table strings(String... names) {
		return all(MemberType.STRING, names);
	}

	Table texts(String... names) {
		return all(MemberType.TEXT, names);
	}

	Table flags(String... names) {
		return all(MemberType.BOOL, names);
	}

	Table dates(String... names) {
		return all(MemberType.DATETIME, names);
	}

	Table times(String... names) {
		return all(MemberType.TIME, names);
	}

	Table smallNumbers(String... names) {
		return all(MemberType.INT16, names);
	}

	Table longNumbers(String... names) {
		return all(MemberType.INT64, names);
	}

	Table identifiers(String... names) {
		return all(MemberType.GUID, names);
	}

	Table composites(String... names) {
		for (String each : names) {
			all(MemberType.COMPOSITE, each);
			all(MemberType.COMPOSITE_TYPE, each + "_Type");
		}
		return this;
	}

	Table maintainedDates(String... names) {
		for (String each : names) {
			this.members.add(Member.readOnly(each, MemberType.DATETIME));
		}
		return this;
	}

	Table enumeration(String member, String... names) {
		this.members.add(Member.enumeration(member, List.of(names)));
		return this;
	}

	Table lines(Section section) {
		this.sections.add(section);
		return this;
	}

	Table writes(String... methods) {
		this.writes = Set.of(methods);
		return this;
	}

	Table indexed(String... names) {
		this.indexed = Set.of(names);
		return this;
	}

	Table ignores(String... names) {
		this.ignored = Set.of(names);
		return this;
	}

	EntityType build() {
		return new EntityType(this);
	}

	private Table all(MemberType type, String... names) {
		for (String each : names) {
			this.members.add(Member.of(each, type));
		}
		return this;
	}

	String name() {
		return this.name;
	}

	EntityKind kind() {
		return this.kind;
	}

	List<Member> members() {
		List<Member> all = new ArrayList<>(this.members);
		all.addAll(this.last);
		return List.copyOf(all);
	}

	List<Section> sections() {
		return this.sections;
	}

	List<String> key() {
		return this.key;
	}

	Set<String> writes() {
		return this.writes;
	}

	Set<String> indexed() {
		return this.indexed;
	}

	Set<String> ignored() {
		return this.ignored;
	}

}
