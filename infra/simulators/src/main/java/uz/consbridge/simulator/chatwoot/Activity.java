package uz.consbridge.simulator.chatwoot;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/** The activity messages that changes leave in a conversation. No webhook tells them. */
final class Activity {

	private Activity() {
	}

	static void note(Work work, Work.Change change) {
		ObjectNode after = change.after();
		if (change.of("status")) {
			add(work, after, "Conversation was marked " + Fields.text(after, "status") + " by " + actor(work));
		}
		if (change.of("assignee_id")) {
			String name = name(work, Db.USERS, Fields.text(after, "assignee_id"));
			add(work, after, name.isEmpty() ? "Conversation unassigned by " + actor(work)
					: "Assigned to " + name + " by " + actor(work));
		}
		if (change.of("team_id")) {
			String name = name(work, Db.TEAMS, Fields.text(after, "team_id"));
			add(work, after, name.isEmpty() ? "Unassigned from team by " + actor(work)
					: "Assigned to " + name + " by " + actor(work));
		}
		if (change.of("priority")) {
			add(work, after, actor(work) + " set the priority to " + Fields.text(after, "priority"));
		}
		if (change.of("labels")) {
			labels(work, change);
		}
	}

	private static void labels(Work work, Work.Change change) {
		List<String> before = Fields.texts(change.before().path("labels"));
		List<String> added = new ArrayList<>(Fields.texts(change.after().path("labels")));
		List<String> removed = new ArrayList<>(before);
		removed.removeAll(added);
		added.removeAll(before);
		if (!added.isEmpty()) {
			add(work, change.after(), actor(work) + " added " + String.join(", ", added));
		}
		if (!removed.isEmpty()) {
			add(work, change.after(), actor(work) + " removed " + String.join(", ", removed));
		}
	}

	private static void add(Work work, ObjectNode conversation, String content) {
		ObjectNode message = Messages.row(conversation, content, Words.ACTIVITY);
		work.add(Db.MESSAGES, message);
	}

	private static String actor(Work work) {
		return switch (work.caller()) {
			case Caller.User user -> Fields.text(user.row(), "name");
			case Caller.Bot bot -> Fields.text(bot.row(), "name");
			case Caller.Visitor visitor -> visitor.name();
			case Caller.Control control -> control.name();
		};
	}

	private static String name(Work work, String collection, String id) {
		return work.tx().find(collection, id).map((row) -> Fields.text(row, "name")).orElse("");
	}

}
