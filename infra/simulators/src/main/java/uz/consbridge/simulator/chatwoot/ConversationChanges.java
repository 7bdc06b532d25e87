package uz.consbridge.simulator.chatwoot;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.chatwoot.Happening.Subject;

/** Changes conversations, with all that follows from it. */
final class ConversationChanges {

	private static final Set<String> TOLD = Set.of("team_id", "assignee_id", "assignee_agent_bot_id", "status",
			"snoozed_until", "custom_attributes", "labels", "waiting_since", "first_reply_created_at", "priority");

	private ConversationChanges() {
	}

	/** A change the caller asked for; asking for nothing new is redundant. */
	static ObjectNode ask(Work work, long id, Consumer<ObjectNode> edit) {
		return follow(work, id, work.update(Db.CONVERSATIONS, id, rules(edit)));
	}

	/** A change that follows from something else. */
	static ObjectNode touch(Work work, long id, Consumer<ObjectNode> edit) {
		return follow(work, id, work.touch(Db.CONVERSATIONS, id, rules(edit)));
	}

	private static Consumer<ObjectNode> rules(Consumer<ObjectNode> edit) {
		return (conversation) -> {
			String before = Fields.text(conversation, "status");
			edit.accept(conversation);
			String after = Fields.text(conversation, "status");
			if (!after.equals("snoozed")) {
				conversation.putNull("snoozed_until");
			}
			if (after.equals("resolved") && !before.equals(after)) {
				conversation.putNull("waiting_since");
			}
		};
	}

	private static ObjectNode follow(Work work, long id, Work.Change change) {
		if (change.fields().stream().anyMatch(TOLD::contains)) {
			List<String> told = change.fields().stream().filter(TOLD::contains).toList();
			Work.Change telling = new Work.Change(change.before(), change.after(), told);
			work.happened(
					Happening.changed("conversation_updated", Subject.CONVERSATION, id, ChangedAttributes.of(telling)));
		}
		if (change.of("status")) {
			statusChanged(work, id, Fields.text(change.after(), "status"));
		}
		Activity.note(work, change);
		return change.after();
	}

	private static void statusChanged(Work work, long id, String status) {
		work.happened(Happening.of("conversation_status_changed", Subject.CONVERSATION, id));
		if (status.equals("resolved")) {
			work.happened(Happening.of("conversation_resolved", Subject.CONVERSATION, id));
		}
		if (status.equals("open")) {
			work.happened(Happening.of("conversation_opened", Subject.CONVERSATION, id));
		}
	}

}
