package uz.consbridge.simulator.onec.query;

import java.util.ArrayList;
import java.util.List;

import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Row;

/** A condition on rows, and what of it an index can use. */
public final class Filter {

	/** Holds for every row. */
	public static final Filter NONE = new Filter(new Node.Literal(Kind.BOOL, true), List.of());

	private final Node node;

	private final List<String> warnings;

	private final List<Bound> bounds = new ArrayList<>();

	private final List<Bound> alternatives = new ArrayList<>();

	Filter(Node node, List<String> warnings) {
		this.node = node;
		this.warnings = warnings;
		List<Node> conjuncts = (node instanceof Node.And(List<Node> parts)) ? parts : List.of(node);
		for (Node conjunct : conjuncts) {
			if (conjunct instanceof Node.Or(List<Node> parts) && this.alternatives.isEmpty()) {
				this.alternatives.addAll(equalities(parts));
			}
			this.bounds.addAll(bound(conjunct));
		}
	}

	/** Reads a filter; refuses what cannot be understood. */
	public static Filter parse(EntityType type, String text) {
		return Parser.filter(type, text);
	}

	/** Whether the row satisfies it. */
	public boolean matches(Row row, References references) {
		return this.node.holds(new Scope(row, references, null));
	}

	/** Simple conditions all of which must hold. */
	public List<Bound> bounds() {
		return List.copyOf(this.bounds);
	}

	/** Equalities of which one must hold; empty when there is no such condition. */
	public List<Bound> alternatives() {
		return List.copyOf(this.alternatives);
	}

	/** Whether the member is fixed to one value. */
	public boolean pins(String member) {
		return this.bounds.stream().anyMatch((bound) -> bound.on(member) && bound.operator().equals("eq"));
	}

	/** What is suspicious though it can be answered. */
	public List<String> warnings() {
		return this.warnings;
	}

	private static List<Bound> bound(Node node) {
		if (node instanceof Node.Compare(String operator, Node.Field field, Node.Literal(Kind _, Object value))
				&& !operator.equals("ne")) {
			return List.of(new Bound(field.member().name(), operator, value));
		}
		return List.of();
	}

	private static List<Bound> equalities(List<Node> parts) {
		List<Bound> found = new ArrayList<>();
		for (Node part : parts) {
			found.addAll(bound(part));
		}
		boolean usable = found.size() == parts.size() && found.stream()
			.allMatch((bound) -> bound.operator().equals("eq") && bound.on(found.getFirst().member()));
		return usable ? found : List.of();
	}

	/** A member compared with a constant. */
	public record Bound(String member, String operator, Object value) {

		/** Whether it is about that member. */
		public boolean on(String name) {
			return this.member.equals(name);
		}

	}

}
