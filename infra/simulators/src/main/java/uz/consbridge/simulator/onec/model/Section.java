package uz.consbridge.simulator.onec.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A tabular section; the line number is its position and not among the members. */
public record Section(String name, List<Member> members) {

	/** The position of a member, or -1. */
	public int indexOf(String member) {
		for (int i = 0; i < this.members.size(); i++) {
			if (this.members.get(i).name().equals(member)) {
				return i;
			}
		}
		return -1;
	}

	/** The member of that name. */
	public @Nullable Member member(String member) {
		int index = indexOf(member);
		return (index < 0) ? null : this.members.get(index);
	}

}
