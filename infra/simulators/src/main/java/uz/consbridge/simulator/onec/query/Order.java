package uz.consbridge.simulator.onec.query;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.simulator.onec.model.EntityType;
import uz.consbridge.simulator.onec.model.Member;
import uz.consbridge.simulator.onec.model.MemberType;
import uz.consbridge.simulator.onec.model.Presentation;
import uz.consbridge.simulator.onec.model.Row;

/** One member of an order; a reference is ordered by what it presents. */
public final class Order {

	private final Node node;

	private final boolean descending;

	private Order(Node node, boolean descending) {
		this.node = node;
		this.descending = descending;
	}

	static List<Order> parse(EntityType type, String text) {
		List<Order> orders = new ArrayList<>();
		for (String item : text.split(",", -1)) {
			String[] words = item.strip().split(" +", -1);
			boolean direction = words.length == 2 && (words[1].equals("asc") || words[1].equals("desc"));
			if (words[0].isEmpty() || (words.length > 1 && !direction)) {
				throw Refusal.option("$orderby", "not an order: " + item);
			}
			Node node = Parser.path(type, "$orderby", words[0]);
			if (node.kind() == Kind.TEXT) {
				throw Refusal.incomparable("order by a string of unlimited length");
			}
			orders.add(new Order(node, direction && words[1].equals("desc")));
		}
		return List.copyOf(orders);
	}

	/** The member, when it is one of the row's own. */
	public @Nullable Member member() {
		return (this.node instanceof Node.Field field) ? field.member() : null;
	}

	/** Whether the greatest comes first. */
	public boolean descending() {
		return this.descending;
	}

	/** What the row is ordered by. */
	public Object key(Row row, References references) {
		Object value = this.node.value(new Scope(row, references, null));
		if (value instanceof UUID ref) {
			return presented(row, ref, references);
		}
		return (value == null) ? "" : value;
	}

	/** Compares two such keys. */
	public int compare(Object left, Object right) {
		int order = Comparison.compare(left, right);
		return this.descending ? -order : order;
	}

	private String presented(Row row, UUID ref, References references) {
		Member member = switch (this.node) {
			case Node.Field field -> field.member();
			case Node.Path path -> path.last().member();
			default -> null;
		};
		if (member == null || member.type() != MemberType.REFERENCE) {
			return (member != null && member.name().equals("Ref_Key")) ? Presentation.order(row) : ref.toString();
		}
		String target = member.target();
		Row found = (target == null) ? null : references.find(target, ref);
		return (found == null) ? "" : Presentation.order(found);
	}

}
