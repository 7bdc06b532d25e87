package uz.consbridge.simulator.chatwoot;

import java.util.Comparator;
import java.util.Set;

import tools.jackson.databind.node.ObjectNode;

/** The orders of conversation lists. */
final class ConversationOrder {

	static final Set<String> WORDS = Set.of("last_activity_at_asc", "last_activity_at_desc", "created_at_asc",
			"created_at_desc", "priority_asc", "priority_desc", "waiting_since_asc", "waiting_since_desc",
			"priority_desc_created_at_asc", "unread");

	private static final Comparator<ObjectNode> CREATED = Comparator
		.comparingLong((conversation) -> Fields.number(conversation, "created_at"));

	private ConversationOrder() {
	}

	static Comparator<ObjectNode> by(String word) {
		Comparator<ObjectNode> order = switch (word) {
			case "created_at_asc", "created_at_desc" -> CREATED;
			case "priority_asc", "priority_desc", "priority_desc_created_at_asc" ->
				Comparator.comparingInt(ConversationOrder::priority);
			case "waiting_since_asc", "waiting_since_desc" ->
				Comparator.comparingLong((conversation) -> Fields.number(conversation, "waiting_since"));
			default -> Comparator.comparingLong((conversation) -> Fields.number(conversation, "last_activity_at"));
		};
		if (word.equals("priority_desc_created_at_asc")) {
			return order.reversed().thenComparing(CREATED);
		}
		return word.endsWith("_asc") ? order : order.reversed();
	}

	private static int priority(ObjectNode conversation) {
		return Words.PRIORITY_ORDER.indexOf(Fields.text(conversation, "priority"));
	}

}
