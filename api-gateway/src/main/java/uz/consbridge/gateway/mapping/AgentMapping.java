package uz.consbridge.gateway.mapping;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.mapping.Mapping.SetBy;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class AgentMapping implements MapAgents {

	private final Mappings mappings;

	private final Candidates candidates;

	private final Reassignment reassignment;

	AgentMapping(Mappings mappings, Candidates candidates, Reassignment reassignment) {
		this.mappings = mappings;
		this.candidates = candidates;
		this.reassignment = reassignment;
	}

	@Override
	public Result map(String managerKey, long agentId, Operator operator) {
		this.mappings.lock();
		Optional<Mapping> agents = this.mappings.ofAgent(agentId);
		if (agents.isPresent() && !agents.get().managerKey().equals(managerKey)
				&& agents.get().setBy() == SetBy.OPERATOR) {
			return new Result.AgentTaken(agents.get().managerKey());
		}
		this.candidates.known(managerKey);
		this.mappings.put(managerKey, agentId, agents.map(Mapping::agentName).orElse(null), SetBy.OPERATOR);
		this.mappings.audit("MAP " + agentId, managerKey, operator.name(), operator.address());
		if (agents.isEmpty() || !agents.get().managerKey().equals(managerKey)) {
			this.reassignment.mapped(managerKey, agentId);
		}
		return new Result.Mapped(this.mappings.ofManager(managerKey).orElseThrow());
	}

	@Override
	public boolean unmap(String managerKey, Operator operator) {
		this.mappings.lock();
		if (this.mappings.ofManager(managerKey).isEmpty()) {
			return false;
		}
		this.mappings.remove(managerKey);
		this.mappings.audit("UNMAP", managerKey, operator.name(), operator.address());
		return true;
	}

	@Override
	public String reported(long agentId, String managerKey, @Nullable String agentName) {
		this.mappings.lock();
		this.candidates.known(managerKey);
		Optional<Mapping> agents = this.mappings.ofAgent(agentId);
		if (agents.isPresent() && !Objects.equals(agents.get().agentName(), agentName)) {
			this.mappings.rename(agentId, agentName);
		}
		if (agents.isPresent() && agents.get().managerKey().equals(managerKey)) {
			return "known agent";
		}
		boolean setByHand = Stream.concat(agents.stream(), this.mappings.ofManager(managerKey).stream())
			.anyMatch((mapping) -> mapping.setBy() == SetBy.OPERATOR);
		if (setByHand) {
			return "mapped otherwise";
		}
		this.mappings.put(managerKey, agentId, agentName, SetBy.AGENT);
		this.reassignment.mapped(managerKey, agentId);
		return "agent mapped";
	}

}
