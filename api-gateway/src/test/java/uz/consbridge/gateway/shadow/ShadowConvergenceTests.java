package uz.consbridge.gateway.shadow;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two systems carry out decisions late, in their order, and report every state they were
 * in, late, in any order and repeatedly. Sometimes somebody changes a value there.
 */
class ShadowConvergenceTests {

	private static final String FIELD = "manager";

	private static final List<String> VALUES = List.of("a", "b", "c");

	@Test
	void theLastDecisionWinsAndIsMadeOnce() {
		for (long seed = 0; seed < 5_000; seed++) {
			World world = new World(seed, 0);
			world.run();
			assertThat(world.local).as("seed %d", seed).isEqualTo(world.lastDecided);
			assertThat(world.decisions).as("decisions of seed %d", seed).isEqualTo(world.commands);
			world.assertAgreement();
		}
	}

	@Test
	void systemsAndOwnerAgreeInTheEndWhoeverChangesWhat() {
		for (long seed = 0; seed < 5_000; seed++) {
			World world = new World(seed, 3);
			world.run();
			world.assertAgreement();
			assertThat(world.decisions).as("decisions of seed %d", seed)
				.isLessThanOrEqualTo(world.commands + world.outsideChanges);
		}
	}

	/** The owner and its two systems. */
	private static final class World {

		private final long seed;

		private final Random random;

		private final int outsideChangesAllowed;

		private final List<Outside> systems = List.of(new Outside(), new Outside());

		private String local = "a";

		private String lastDecided = "a";

		private int commands;

		private int decisions;

		private int outsideChanges;

		World(long seed, int outsideChangesAllowed) {
			this.seed = seed;
			this.random = new Random(seed);
			this.outsideChangesAllowed = outsideChangesAllowed;
		}

		void run() {
			for (int step = 0; step < 60; step++) {
				step();
			}
			while (this.systems.stream().anyMatch(Outside::busy)) {
				this.systems.forEach(this::work);
			}
		}

		void assertAgreement() {
			assertThat(this.systems).as("seed %d, owner %s", this.seed, this.local)
				.allSatisfy((system) -> assertThat(system.value).isEqualTo(this.local));
		}

		private void step() {
			Outside system = this.systems.get(this.random.nextInt(2));
			switch (this.random.nextInt(6)) {
				case 0 -> {
					String value = VALUES.get(this.random.nextInt(VALUES.size()));
					if (this.commands < 6 && !value.equals(this.local)) {
						this.commands++;
						this.lastDecided = value;
						decide(value, null);
					}
				}
				case 1 -> {
					if (this.outsideChanges < this.outsideChangesAllowed) {
						this.outsideChanges++;
						system.write(VALUES.get(this.random.nextInt(VALUES.size())));
					}
				}
				default -> work(system);
			}
		}

		private void decide(String value, @Nullable Outside origin) {
			this.local = value;
			String id = "d" + ++this.decisions;
			this.systems.stream().filter((system) -> system != origin).forEach((system) -> {
				system.shadow = system.shadow.deciding(id, Map.of(FIELD, value));
				system.toDo.add(new Decision(id, value));
			});
		}

		private void work(Outside system) {
			switch (this.random.nextInt(3)) {
				case 0 -> system.carryOut();
				case 1 -> system.tellOutcome((judgement) -> judged(system, judgement));
				default -> system.tellReport(this.random, (judgement) -> judged(system, judgement));
			}
		}

		private void judged(Outside system, Judgement judgement) {
			system.shadow = judgement.shadow();
			Judgement.Change change = judgement.changes().get(FIELD);
			if (change != null && !change.to().equals(this.local)) {
				decide(change.to(), system);
			}
		}

	}

	private record Decision(String id, String value) {

	}

	private record State(String value, Version version) {

	}

	private record Outcome(String decision, State state) {

	}

	/** One system, with its effector. */
	private static final class Outside {

		private final Deque<Decision> toDo = new ArrayDeque<>();

		private final Deque<Outcome> outcomes = new ArrayDeque<>();

		private final List<State> reports = new ArrayList<>();

		private String value = "a";

		private int version = 1;

		private Shadow shadow = Shadow.EMPTY.report(Map.of(FIELD, "a"), state().version()).shadow();

		boolean busy() {
			return !this.toDo.isEmpty() || !this.outcomes.isEmpty() || !this.reports.isEmpty();
		}

		void write(String newValue) {
			if (!newValue.equals(this.value)) {
				this.value = newValue;
				this.version++;
				this.reports.add(state());
			}
		}

		void carryOut() {
			Decision decision = this.toDo.poll();
			if (decision != null) {
				write(decision.value());
				this.outcomes.add(new Outcome(decision.id(), state()));
			}
		}

		void tellOutcome(Consumer<Judgement> told) {
			Outcome outcome = this.outcomes.poll();
			if (outcome != null) {
				told.accept(this.shadow.settle(outcome.decision(), true, Map.of(FIELD, outcome.state().value()),
						outcome.state().version()));
			}
		}

		void tellReport(Random random, Consumer<Judgement> told) {
			if (!this.reports.isEmpty()) {
				int index = random.nextInt(this.reports.size());
				State state = this.reports.get(index);
				if (random.nextInt(3) > 0) {
					this.reports.remove(index);
				}
				told.accept(this.shadow.report(Map.of(FIELD, state.value()), state.version()));
			}
		}

		private State state() {
			return new State(this.value, new Version(Instant.EPOCH.plusSeconds(this.version), null));
		}

	}

}
