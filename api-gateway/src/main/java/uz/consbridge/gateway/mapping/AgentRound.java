package uz.consbridge.gateway.mapping;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Now and then asks for agents that did not become known: Chatwoot may have refused them
 * for its licence or its limit of a day, and users may have been here before they were
 * asked for.
 */
@Component
@ConditionalOnRole(Role.PROJECTOR)
class AgentRound {

	private static final Logger log = LoggerFactory.getLogger(AgentRound.class);

	private final WantAgents wanted;

	AgentRound(WantAgents wanted) {
		this.wanted = wanted;
	}

	@Scheduled(initialDelayString = "${consbridge.agents.every:10m}",
			fixedDelayString = "${consbridge.agents.every:10m}")
	void look() {
		try {
			this.wanted.again();
		}
		catch (DataAccessException ex) {
			log.info("Agents are asked for later: {}", ex.getClass().getSimpleName());
		}
	}

}
