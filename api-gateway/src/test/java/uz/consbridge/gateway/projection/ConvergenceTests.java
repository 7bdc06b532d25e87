package uz.consbridge.gateway.projection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.ManagerAssigned;
import uz.consbridge.events.EffectOutcome.Done;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Target;
import uz.consbridge.gateway.consultation.UpdateConsultation;
import uz.consbridge.gateway.consultation.UpdateConsultation.Change;
import uz.consbridge.gateway.core.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manager is decided through the API and changed in Chatwoot and 1C, while echoes
 * come late, repeatedly and in any order, and outcomes late but in order.
 */
class ConvergenceTests extends ProjectionTests {

	private static final List<String> MANAGERS = List.of("aaaaaaaa-1111-11e9-a1e3-60a44cafb67d",
			"bbbbbbbb-1111-11e9-a1e3-60a44cafb67d", "cccccccc-1111-11e9-a1e3-60a44cafb67d");

	@Autowired
	private UpdateConsultation update;

	private final Deque<Consumer<Random>> onItsWayToChatwoot = new ArrayDeque<>();

	private final Deque<Consumer<Random>> onItsWayToOnec = new ArrayDeque<>();

	private final List<Runnable> reports = new ArrayList<>();

	private int seenDecisions;

	@BeforeEach
	void linked() {
		for (int i = 0; i < MANAGERS.size(); i++) {
			this.desk.map(MANAGERS.get(i), 101 + i);
		}
		link();
	}

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void theLastDecisionWinsAndIsMadeOnce(long seed) {
		int commands = play(new Random(seed), 0);
		List<ManagerAssigned> decisions = this.desk.decisions(this.id, ManagerAssigned.class);
		assertThat(decisions).hasSize(commands).extracting(ManagerAssigned::origin).containsOnly(Origin.API);
		assertAgreement();
	}

	@ParameterizedTest(name = "seed {0}")
	@ValueSource(longs = { 11, 12, 13, 14, 15, 16, 17, 18 })
	void allAgreeInTheEndWhoeverChangesWhat(long seed) {
		int changes = play(new Random(seed), 4);
		assertThat(this.desk.decisions(this.id, ManagerAssigned.class)).hasSizeLessThanOrEqualTo(changes);
		assertAgreement();
	}

	/** Plays a round and answers how many changes were asked for or made outside. */
	private int play(Random random, int outside) {
		int changes = 0;
		int outsideLeft = outside;
		for (int step = 0; step < 30; step++) {
			this.clock.advance(Duration.ofMillis(10));
			String manager = MANAGERS.get(random.nextInt(MANAGERS.size()));
			switch (random.nextInt(5)) {
				case 0 -> changes += command(manager);
				case 1 -> {
					if (outsideLeft-- > 0) {
						changes++;
						changeOutside(random, manager);
					}
				}
				default -> work(random);
			}
		}
		while (!this.onItsWayToChatwoot.isEmpty() || !this.onItsWayToOnec.isEmpty() || !this.reports.isEmpty()) {
			work(random);
		}
		return changes;
	}

	private int command(String manager) {
		if (manager.equals(read().manager())) {
			return 0;
		}
		this.update.update(this.id, new Change(null, manager, null, null, null, null, null, null, null), Desk.ACTOR);
		dispatch();
		return 1;
	}

	private void changeOutside(Random random, String manager) {
		if (random.nextBoolean()) {
			write(agent(manager));
		}
		else {
			write(manager);
		}
	}

	private void work(Random random) {
		int what = random.nextInt(4);
		if (what == 0 && !this.onItsWayToChatwoot.isEmpty()) {
			this.onItsWayToChatwoot.poll().accept(random);
		}
		else if (what == 1 && !this.onItsWayToOnec.isEmpty()) {
			this.onItsWayToOnec.poll().accept(random);
		}
		else if (!this.reports.isEmpty()) {
			int index = random.nextInt(this.reports.size());
			Runnable report = this.reports.get(index);
			if (random.nextInt(3) > 0) {
				this.reports.remove(index);
			}
			report.run();
		}
		dispatch();
	}

	/** Gives new decisions to the effectors of the systems they do not come from. */
	private void dispatch() {
		List<ConsultationEvent> decisions = this.desk.decisions(this.id);
		for (ConsultationEvent decision : decisions.subList(this.seenDecisions, decisions.size())) {
			if (decision instanceof ManagerAssigned assigned) {
				String decisionId = this.desk.decisionId(this.id, ManagerAssigned.class);
				if (assigned.origin() != Origin.CHATWOOT) {
					this.onItsWayToChatwoot.add((random) -> inChatwoot(decisionId, assigned));
				}
				if (assigned.origin() != Origin.ONEC) {
					this.onItsWayToOnec.add((random) -> inOnec(decisionId, assigned));
				}
			}
		}
		this.seenDecisions = decisions.size();
	}

	private void inChatwoot(String decisionId, ManagerAssigned assigned) {
		write(assigned.agentId());
		Conversation now = this.conversation;
		this.onItsWayToChatwoot
			.addFirst((random) -> tell(new Done(this.id, decisionId, Target.CHATWOOT, "assignee", now.state(), null)));
	}

	private void inOnec(String decisionId, ManagerAssigned assigned) {
		write(String.valueOf(assigned.managerKey()));
		Document now = this.document;
		this.onItsWayToOnec
			.addFirst((random) -> tell(new Done(this.id, decisionId, Target.ONEC, "manager", null, now.state())));
	}

	private void write(@Nullable Long agent) {
		if (agent != null && !agent.equals(this.conversation.assignee())) {
			this.conversation = this.conversation.assignee(agent);
			Conversation now = this.conversation;
			this.reports.add(() -> show(now));
		}
	}

	private void write(String manager) {
		if (!manager.equals(this.document.manager())) {
			this.document = this.document.manager(manager);
			Document now = this.document;
			this.reports.add(() -> show(now));
		}
	}

	private void assertAgreement() {
		String manager = String.valueOf(read().manager());
		assertThat(this.document.manager()).isEqualTo(manager);
		if (MANAGERS.contains(manager)) {
			assertThat(this.conversation.assignee()).isEqualTo(agent(manager));
		}
	}

	private static Long agent(String manager) {
		return 101L + MANAGERS.indexOf(manager);
	}

}
