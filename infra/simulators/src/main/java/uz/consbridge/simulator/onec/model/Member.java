package uz.consbridge.simulator.onec.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A member of an entity or of a line.
 *
 * @param target for a reference, the entity set it leads to when that is published
 * @param names for an enumeration, its values
 * @param readOnly whether 1C itself maintains it
 */
public record Member(String name, MemberType type, @Nullable String target, List<String> names, boolean readOnly) {

	static Member of(String name, MemberType type) {
		return new Member(name, type, null, List.of(), false);
	}

	static Member readOnly(String name, MemberType type) {
		return new Member(name, type, null, List.of(), true);
	}

	static Member reference(String name, @Nullable String target) {
		return new Member(name, MemberType.REFERENCE, target, List.of(), false);
	}

	static Member enumeration(String name, List<String> names) {
		return new Member(name, MemberType.ENUM, null, names, false);
	}

	/** The name of the property that follows the reference. */
	public String navigation() {
		return this.name.substring(0, this.name.length() - "_Key".length());
	}

	/** Whether a value means none. */
	public boolean empty(Object value) {
		return this.type.empty().equals(value);
	}

}
