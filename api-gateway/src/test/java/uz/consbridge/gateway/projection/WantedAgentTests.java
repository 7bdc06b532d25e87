package uz.consbridge.gateway.projection;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ChatwootEvent.AgentLinked;
import uz.consbridge.events.ConsultationEvent.AgentWanted;
import uz.consbridge.events.ManagerState;
import uz.consbridge.events.OneCEvent.ManagerChanged;
import uz.consbridge.events.Origin;
import uz.consbridge.gateway.manager.Managers;
import uz.consbridge.gateway.mapping.MapAgents;
import uz.consbridge.gateway.mapping.MapAgents.Operator;
import uz.consbridge.gateway.mapping.WantAgents;

import static org.assertj.core.api.Assertions.assertThat;

/** Users of 1C who take consultations are given agents. */
class WantedAgentTests extends ProjectionTests {

	private static final LocalTime NINE = LocalTime.of(9, 0);

	@Autowired
	private WantAgents agents;

	@Autowired
	private Managers managers;

	@Autowired
	private MapAgents map;

	private final UUID key = UUID.randomUUID();

	private final String address = this.key + "@Desk.example";

	private final long agent = Math.abs(this.key.getMostSignificantBits() >> 16);

	/** Other tests are to be given nobody. */
	@AfterEach
	void disableManagers() {
		this.jdbc.sql("update cons.users set invalid = true").update();
	}

	@Test
	void whoTakesConsultationsIsGivenAnAgentByItsAddress() {
		tell(new ManagerChanged(user(this.address, "Каримова Анна", 5, NINE)));
		assertThat(wanted()).containsExactly(new AgentWanted(Origin.ONEC, this.key,
				this.address.toLowerCase(Locale.ROOT), "Анна К.", "консультация по ведению учета"));
	}

	@Test
	void whoHasNoAddressOfItsOwnIsGivenOne() {
		tell(new ManagerChanged(user("00012", "Каримова Анна", 5, NINE)));
		assertThat(wanted()).extracting(AgentWanted::email).containsExactly(this.key + "@cons.local");
	}

	@Test
	void anAddressOfTwoUsersIsNobodys() {
		this.jdbc.sql("insert into cons.users (account_id, cl_ref_key, user_id) values (:id, :key, :address)")
			.param("id", UUID.randomUUID())
			.param("key", UUID.randomUUID().toString())
			.param("address", this.address)
			.update();
		tell(new ManagerChanged(user(this.address, "Каримова Анна", 5, NINE)));
		assertThat(wanted()).extracting(AgentWanted::email).containsExactly(this.key + "@cons.local");
	}

	@Test
	void whoTakesNoConsultationsOrMayNotWorkIsGivenNone() {
		tell(new ManagerChanged(user(this.address, "Anna", null, NINE)));
		tell(new ManagerChanged(user(this.address, "Anna", 5, null)));
		ManagerState fit = user(this.address, "Anna", 5, NINE);
		tell(new ManagerChanged(state(fit, true, false)));
		tell(new ManagerChanged(state(fit, false, true)));
		this.agents.again();
		assertThat(wanted()).isEmpty();
	}

	@Test
	void anAgentIsAskedForAgainUntilItIsKnown() {
		tell(new ManagerChanged(user(this.address, "Anna", 5, NINE)));
		this.agents.again();
		assertThat(wanted()).hasSize(1);
		this.clock.advance(Duration.ofHours(7));
		this.agents.again();
		assertThat(wanted()).hasSize(2);
		tell(new AgentLinked(this.agent, this.key.toString(), "Anna"));
		assertThat(this.managers.agentOf(this.key.toString())).contains(this.agent);
		this.clock.advance(Duration.ofHours(7));
		this.agents.again();
		tell(new ManagerChanged(user(this.address, "Anna B.", 5, NINE)));
		assertThat(wanted()).hasSize(2);
	}

	@Test
	void anAgentThatAnOperatorTookAwayIsNotAskedForAgain() {
		tell(new ManagerChanged(user(this.address, "Anna", 5, NINE)));
		tell(new AgentLinked(this.agent, this.key.toString(), "Anna"));
		this.map.unmap(this.key.toString(), new Operator("olga", null));
		this.clock.advance(Duration.ofHours(7));
		this.agents.again();
		assertThat(wanted()).hasSize(1);
	}

	private List<AgentWanted> wanted() {
		return this.desk.decisions(this.key, AgentWanted.class);
	}

	private ManagerState user(String userId, String name, @Nullable Integer limit, @Nullable LocalTime start) {
		return new ManagerState(this.key.toString(), userId, name, "Анна К.", false, false, true, true,
				"ИТС консультанты", limit, start, null, List.of());
	}

	private static ManagerState state(ManagerState user, boolean deleted, boolean invalid) {
		return new ManagerState(user.refKey(), user.userId(), user.description(), user.displayName(), deleted, invalid,
				true, true, user.department(), user.limit(), user.startHour(), user.endHour(), user.skills());
	}

}
