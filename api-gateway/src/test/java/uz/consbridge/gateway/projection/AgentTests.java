package uz.consbridge.gateway.projection;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ChatwootEvent.AgentLinked;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.manager.Managers;
import uz.consbridge.gateway.mapping.MapAgents;
import uz.consbridge.gateway.mapping.MapAgents.Operator;

import static org.assertj.core.api.Assertions.assertThat;

class AgentTests extends ProjectionTests {

	private static final Operator OPERATOR = new Operator("olga", null);

	@Autowired
	private Managers managers;

	@Autowired
	private MapAgents map;

	private final String key = UUID.randomUUID().toString();

	private final long agent = Math.abs(UUID.randomUUID().getMostSignificantBits() >> 16);

	@Test
	void anAgentThatSaysWhichManagerItIsIsMapped() {
		tell(new AgentLinked(this.agent, this.key, "Malika Yusupova"));
		assertThat(this.managers.agentOf(this.key)).contains(this.agent);
		assertThat(this.managers.managerOf(this.agent)).contains(this.key);
		assertThat(this.managers.nameOf(this.key)).contains("Malika Yusupova");
	}

	@Test
	void assigningAMappedAgentInChatwootGivesTheConsultationItsManager() {
		tell(new AgentLinked(this.agent, this.key, "Malika Yusupova"));
		link();
		show(this.conversation.assignee(this.agent));
		assertThat(read().manager()).isEqualTo(this.key);
		assertThat(read().managerName()).isEqualTo("Malika Yusupova");
		assertThat(last(ManagerAssigned.class).origin()).isEqualTo(Origin.CHATWOOT);
	}

	@Test
	void aManagerSetInOneCIsDecidedWithItsAgent() {
		tell(new AgentLinked(this.agent, this.key, "Malika Yusupova"));
		link();
		show(this.document.manager(this.key));
		assertThat(last(ManagerAssigned.class).agentId()).isEqualTo(this.agent);
		assertThat(last(ManagerAssigned.class).managerName()).isEqualTo("Malika Yusupova");
		assertThat(last(ManagerAssigned.class).origin()).isEqualTo(Origin.ONEC);
	}

	@Test
	void anAgentMappedAfterItsManagerGotTheConsultationIsAssigned() {
		link();
		show(this.document.manager(this.key));
		assertThat(last(ManagerAssigned.class).agentId()).isNull();
		tell(new AgentLinked(this.agent, this.key, "Malika Yusupova"));
		assertThat(last(ManagerAssigned.class).agentId()).isEqualTo(this.agent);
		assertThat(last(ManagerAssigned.class).origin()).isEqualTo(Origin.API);
	}

	@Test
	void anAgentMappedAfterItWasAssignedBecomesTheManagerOfAConsultationWithoutOne() {
		link();
		show(this.conversation.assignee(this.agent));
		assertThat(read().manager()).isEqualTo(Document.MANAGER);
		tell(new AgentLinked(this.agent, this.key, "Malika Yusupova"));
		assertThat(read().manager()).isEqualTo(this.key);
		assertThat(last(ManagerAssigned.class).origin()).isEqualTo(Origin.CHATWOOT);
	}

	@Test
	void whatAnOperatorSetStaysWhateverAgentsSay() {
		this.map.map(this.key, this.agent, OPERATOR);
		tell(new AgentLinked(this.agent + 1, this.key, "Impostor"));
		tell(new AgentLinked(this.agent, UUID.randomUUID().toString(), "Malika Yusupova"));
		assertThat(this.managers.agentOf(this.key)).contains(this.agent);
		assertThat(this.managers.nameOf(this.key)).contains("Malika Yusupova");
	}

	@Test
	void anAgentThatBecomesAnotherManagerIsMappedAnew() {
		String other = UUID.randomUUID().toString();
		tell(new AgentLinked(this.agent, this.key, "Malika Yusupova"));
		tell(new AgentLinked(this.agent, other, "Malika Yusupova"));
		tell(new AgentLinked(this.agent, this.key, "Malika Yusupova"));
		assertThat(this.managers.managerOf(this.agent)).contains(this.key);
		assertThat(this.managers.agentOf(other)).isEmpty();
	}

}
