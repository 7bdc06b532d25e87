package uz.consbridge.gateway.manager;

import java.util.Optional;

/** Who is who in the two systems. */
public interface Managers {

	/** The manager's agent in Chatwoot, if mapped. */
	Optional<Long> agentOf(String managerKey);

	/** The agent's key in 1C, if mapped. */
	Optional<String> managerOf(long agentId);

	/** The name to show. */
	Optional<String> nameOf(String managerKey);

}
