package uz.consbridge.simulator.chatwoot;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Reply;

/** {@code /conversations/{id}/assignments}. */
final class AssignmentsApi {

	private AssignmentsApi() {
	}

	static void register(Api api) {
		api.write("POST", "/conversations/{id}/assignments",
				Shape.of(Access.USER_OR_BOT).fields("assignee_id", "team_id", "assignee_type"), AssignmentsApi::assign);
	}

	private static Reply assign(Ask ask, Work work) {
		long id = ConversationChangesApi.conversation(ask, work);
		if (ask.has("assignee_id") && ask.has("team_id")) {
			ask.malformed("Of assignee_id and team_id in one call only the agent is handled");
		}
		if (ask.has("assignee_id")) {
			return ask.text("assignee_type").equals("AgentBot") ? bot(ask, work, id) : agent(ask, work, id);
		}
		if (ask.has("team_id")) {
			return team(ask, work, id);
		}
		ask.malformed("An assignment needs assignee_id or team_id");
		return Reply.ok(NullNode.getInstance());
	}

	private static Reply agent(Ask ask, Work work, long id) {
		JsonNode found = row(ask, work, Db.USERS, "assignee_id");
		ConversationChanges.ask(work, id, (conversation) -> {
			conversation.set("assignee_id", found.isNull() ? found : found.path("id"));
			conversation.putNull("assignee_agent_bot_id");
		});
		return Reply.ok((found instanceof ObjectNode user) ? PersonJson.agent(work.tx(), user) : found);
	}

	private static Reply bot(Ask ask, Work work, long id) {
		JsonNode found = row(ask, work, Db.BOTS, "assignee_id");
		ConversationChanges.ask(work, id, (conversation) -> {
			conversation.set("assignee_agent_bot_id", found.isNull() ? found : found.path("id"));
			conversation.putNull("assignee_id");
		});
		return Reply.ok((found instanceof ObjectNode bot) ? PersonJson.nestedBot(bot) : found);
	}

	private static Reply team(Ask ask, Work work, long id) {
		JsonNode found = row(ask, work, Db.TEAMS, "team_id");
		ConversationChanges.ask(work, id, (conversation) -> {
			conversation.set("team_id", found.isNull() ? found : found.path("id"));
			boolean stays = found.isNull()
					|| Fields.numbers(found.path("member_ids")).contains(Fields.number(conversation, "assignee_id"));
			if (!stays) {
				conversation.putNull("assignee_id");
			}
		});
		return Reply.ok((found instanceof ObjectNode team) ? TeamJson.row(work.tx(), team) : found);
	}

	/** An unknown id unassigns, without an error. */
	private static JsonNode row(Ask ask, Work work, String collection, String field) {
		String wanted = ask.text(field);
		JsonNode found = work.tx().find(collection, wanted).<JsonNode>map((row) -> row).orElse(NullNode.getInstance());
		if (found.isNull() && !wanted.isEmpty()) {
			ask.malformed("There is no " + field + " " + wanted + "; Chatwoot unassigns");
		}
		return found;
	}

}
