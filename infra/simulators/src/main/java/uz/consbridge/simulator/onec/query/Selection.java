package uz.consbridge.simulator.onec.query;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import uz.consbridge.simulator.onec.model.EntityType;

/** Which members an answer carries. */
public final class Selection {

	/** Everything. */
	public static final Selection ALL = new Selection();

	private static final String PRESENTATION = "____Presentation";

	private final Set<String> names = new HashSet<>();

	private final Map<String, Set<String>> lines = new HashMap<>();

	private final Set<String> presentations = new HashSet<>();

	private boolean members;

	private boolean sections;

	private boolean allPresentations;

	private Selection() {
		this.members = true;
		this.sections = true;
	}

	static Selection parse(EntityType type, String text) {
		Selection selection = new Selection();
		selection.members = false;
		selection.sections = false;
		for (String item : text.split(",", -1)) {
			selection.add(type, item.strip());
		}
		return selection;
	}

	private void add(EntityType type, String item) {
		switch (item) {
			case "*" -> {
				this.members = true;
				this.sections = true;
			}
			case "**" -> this.members = true;
			case "*" + PRESENTATION -> this.allPresentations = true;
			default -> addNamed(type, item);
		}
	}

	private void addNamed(EntityType type, String item) {
		int slash = item.indexOf('/');
		String first = (slash < 0) ? item : item.substring(0, slash);
		int section = type.sectionOf(first);
		if (item.endsWith(PRESENTATION)) {
			String member = item.substring(0, item.length() - PRESENTATION.length());
			require(type, item, type.indexOf(member) >= 0);
			this.presentations.add(member);
		}
		else if (slash > 0) {
			String field = item.substring(slash + 1);
			require(type, item,
					section >= 0 && (field.equals("LineNumber") || type.sections().get(section).indexOf(field) >= 0));
			this.lines.computeIfAbsent(first, (name) -> new HashSet<>()).add(field);
		}
		else {
			require(type, item, section >= 0 || type.indexOf(item) >= 0);
			this.names.add(item);
		}
	}

	private static void require(EntityType type, String item, boolean known) {
		if (!known) {
			throw Refusal.member(type.name(), item);
		}
	}

	/** Whether the member is wanted. */
	public boolean member(String name) {
		return this.members || this.names.contains(name);
	}

	/** Whether anything of the section is wanted. */
	public boolean section(String name) {
		return this.sections || this.names.contains(name) || this.lines.containsKey(name);
	}

	/** Whether that member of the section's lines is wanted. */
	public boolean line(String section, String field) {
		Set<String> fields = this.lines.get(section);
		return this.sections || this.names.contains(section) || (fields != null && fields.contains(field));
	}

	/** Whether the member's presentation is wanted. */
	public boolean presentation(String name) {
		return this.allPresentations || this.presentations.contains(name);
	}

}
