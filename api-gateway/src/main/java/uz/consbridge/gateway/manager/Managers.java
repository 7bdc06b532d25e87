package uz.consbridge.gateway.manager;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who is who in the two systems. */
public interface Managers {

	/** The manager's agent in Chatwoot, if mapped. */
	Optional<Long> agentOf(String managerKey);

	/** The agent's key in 1C, if mapped. */
	Optional<String> managerOf(long agentId);

	/** The name to show. */
	Optional<String> nameOf(String managerKey);

	/** The names to show, by the keys of those that have one. */
	Map<String, String> namesOf(Set<String> managerKeys);

}
