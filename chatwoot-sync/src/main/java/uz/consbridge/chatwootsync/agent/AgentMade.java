package uz.consbridge.chatwootsync.agent;

import org.jspecify.annotations.Nullable;
import uz.consbridge.chatwoot.Agent;

/**
 * An agent that was found or made for a user of 1C.
 *
 * @param administrator sees every inbox without being a member
 */
record AgentMade(long agentId, @Nullable String name, boolean administrator) {

	static AgentMade of(Agent agent) {
		return new AgentMade(agent.id(), agent.name(), agent.administrator());
	}

}
