package uz.consbridge.chatwoot;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

/** Calls about those who answer, and what they are members of. */
public final class Agents {

	private final Exchange exchange;

	Agents(Exchange exchange) {
		this.exchange = exchange;
	}

	/** All agents and administrators of the account. */
	public Answer<List<Agent>> list(Deadline deadline) {
		return this.exchange.get("/agents", Map.of(), (json) -> each(json, Agent::read), deadline);
	}

	/**
	 * Makes an agent, whom Chatwoot invites by e-mail. It refuses with 402 when the
	 * licence is used up, with 422 when there is one with that address, and throttles by
	 * the day.
	 */
	public Answer<Agent> create(String email, String name, Deadline deadline) {
		return this.exchange.post("/agents", Map.of("email", email, "name", name, "role", "agent"), Agent::read,
				deadline);
	}

	public Answer<List<Team>> teams(Deadline deadline) {
		return this.exchange.get("/teams", Map.of(), (json) -> each(json, Team::read), deadline);
	}

	/** Ids of the agents in a team. */
	public Answer<List<Long>> teamMembers(long teamId, Deadline deadline) {
		return this.exchange.get("/teams/" + teamId + "/team_members", Map.of(), Agents::ids, deadline);
	}

	/** Adds an agent to a team. */
	public Answer<Boolean> joinTeam(long teamId, long agentId, Deadline deadline) {
		return this.exchange.post("/teams/" + teamId + "/team_members", Map.of("user_ids", List.of(agentId)),
				(json) -> true, deadline);
	}

	/** Ids of the agents who see an inbox; administrators see all. */
	public Answer<List<Long>> inboxMembers(long inboxId, Deadline deadline) {
		return this.exchange.get("/inbox_members/" + inboxId, Map.of(), (json) -> ids(json.path("payload")), deadline);
	}

	/** Lets an agent see an inbox. */
	public Answer<Boolean> joinInbox(long inboxId, long agentId, Deadline deadline) {
		return this.exchange.post("/inbox_members", Map.of("inbox_id", inboxId, "user_ids", List.of(agentId)),
				(json) -> true, deadline);
	}

	private static List<Long> ids(JsonNode json) {
		return each(json, (node) -> Json.requiredLong(node, "id"));
	}

	private static <T> List<T> each(JsonNode json, Function<JsonNode, T> reader) {
		return Json.requiredArray(json).stream().map(reader).toList();
	}

}
