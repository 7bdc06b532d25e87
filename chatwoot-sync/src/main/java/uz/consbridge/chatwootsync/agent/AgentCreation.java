package uz.consbridge.chatwootsync.agent;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import uz.consbridge.chatwoot.Agent;
import uz.consbridge.chatwoot.Agents;
import uz.consbridge.chatwoot.Answer;
import uz.consbridge.chatwoot.Deadline;
import uz.consbridge.chatwoot.Failure;
import uz.consbridge.chatwootsync.call.Effects;
import uz.consbridge.chatwootsync.call.Sight;
import uz.consbridge.chatwootsync.call.Step;
import uz.consbridge.chatwootsync.team.Teams;
import uz.consbridge.events.ChatwootEvent.AgentLinked;
import uz.consbridge.events.ConsultationEvent.AgentWanted;

/**
 * Finds the agent of a user of 1C, by what it says of itself or by its address, or makes
 * one; an agent is a member of the inbox, and of its team if there is one.
 */
public final class AgentCreation {

	private static final Set<Integer> REFUSALS = Set.of(401, 402, 403, 404, 422);

	private final Agents agents;

	private final Effects effects;

	private final Teams teams;

	private final long inboxId;

	public AgentCreation(Agents agents, Effects effects, Teams teams, long inboxId) {
		this.agents = agents;
		this.effects = effects;
		this.teams = teams;
		this.inboxId = inboxId;
	}

	/** The agent; none if Chatwoot takes no more, or it is somebody else. */
	public Step<Optional<AgentLinked>> link(AgentWanted wanted, long sequence) {
		String key = wanted.managerKey().toString();
		return this.effects
			.makeIfAccepted("agent", key, sequence, AgentMade.class, (deadline) -> look(wanted, deadline),
					AgentCreation::refusal)
			.then((made) -> made
				.map((agent) -> joined(wanted, agent, sequence)
					.map((done) -> Optional.of(new AgentLinked(agent.agentId(), key, agent.name()))))
				.orElseGet(() -> Step.of(Optional.empty())));
	}

	private Answer<Sight<AgentMade>> look(AgentWanted wanted, Deadline deadline) {
		return this.agents.list(deadline)
			.map((all) -> find(all, wanted).<Sight<AgentMade>>map((agent) -> new Sight.Present<>(AgentMade.of(agent)))
				.orElseGet(() -> new Sight.Missing<>((within) -> make(wanted, within))));
	}

	private Answer<AgentMade> make(AgentWanted wanted, Deadline deadline) {
		return this.agents.create(wanted.email(), wanted.name(), deadline).map(AgentMade::of);
	}

	private static Optional<Agent> find(List<Agent> agents, AgentWanted wanted) {
		String key = wanted.managerKey().toString();
		List<Agent> oldest = agents.stream().sorted(Comparator.comparingLong(Agent::id)).toList();
		return oldest.stream()
			.filter((agent) -> ClaimedUser.of(agent).filter(key::equals).isPresent())
			.findFirst()
			.or(() -> oldest.stream()
				.filter((agent) -> wanted.email().equalsIgnoreCase(agent.email()))
				.filter((agent) -> ClaimedUser.of(agent).isEmpty())
				.findFirst());
	}

	/**
	 * The licence, the limit of a day, a token that may not make agents and an address
	 * that is somebody else's keep this user without an agent, and nobody else waiting:
	 * the owner asks again later.
	 */
	private static Optional<String> refusal(Failure failure) {
		return switch (failure) {
			case Failure.Refused refused when REFUSALS.contains(refused.status()) -> Optional.of(refused.summary());
			case Failure.Throttled throttled -> Optional.of(throttled.summary());
			case Failure _ -> Optional.empty();
		};
	}

	private Step<Boolean> joined(AgentWanted wanted, AgentMade agent, long sequence) {
		Step<Boolean> inbox = agent.administrator() ? Step.of(true) : inbox(wanted, agent.agentId(), sequence);
		String team = wanted.team();
		return (team != null) ? inbox.then((done) -> this.teams.named(team))
			.then((id) -> id.map((teamId) -> team(wanted, teamId, agent.agentId(), sequence))
				.orElseGet(() -> Step.of(true))) : inbox;
	}

	private Step<Boolean> inbox(AgentWanted wanted, long agentId, long sequence) {
		return membership("inbox member", wanted, sequence,
				(deadline) -> this.agents.inboxMembers(this.inboxId, deadline)
					.map((members) -> member(members, agentId,
							(within) -> this.agents.joinInbox(this.inboxId, agentId, within))));
	}

	private Step<Boolean> team(AgentWanted wanted, long teamId, long agentId, long sequence) {
		return membership("team member", wanted, sequence, (deadline) -> this.agents.teamMembers(teamId, deadline)
			.map((members) -> member(members, agentId, (within) -> this.agents.joinTeam(teamId, agentId, within))));
	}

	private Step<Boolean> membership(String kind, AgentWanted wanted, long sequence,
			Function<Deadline, Answer<Sight<Boolean>>> look) {
		return this.effects
			.makeIfAccepted(kind, wanted.managerKey(), sequence, Boolean.class, look, AgentCreation::refusal)
			.map((done) -> done.orElse(false));
	}

	private static Sight<Boolean> member(List<Long> members, long agentId, Function<Deadline, Answer<Boolean>> join) {
		return members.contains(agentId) ? new Sight.Present<>(true) : new Sight.Missing<>(join);
	}

}
