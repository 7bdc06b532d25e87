package uz.consbridge.gateway.mapping;

import org.jspecify.annotations.Nullable;

/** Says which Chatwoot agent is which manager of 1C. */
public interface MapAgents {

	/**
	 * An operator maps a manager, in place of its agent so far.
	 * @param managerKey 1C GUID in lower case
	 */
	Result map(String managerKey, long agentId, Operator operator);

	/** An operator removes a mapping; false if there is none. */
	boolean unmap(String managerKey, Operator operator);

	/**
	 * An agent says which manager it is. What an operator set stays.
	 * @return what became of it, in one word
	 */
	String reported(long agentId, String managerKey, @Nullable String agentName);

	/** Who asks, from where. */
	record Operator(String name, @Nullable String address) {

	}

	/** What became of the request. */
	sealed interface Result {

		record Mapped(Mapping mapping) implements Result {

		}

		/** The agent is mapped to another manager. */
		record AgentTaken(String managerKey) implements Result {

		}

	}

}
