package uz.consbridge.etl;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import uz.consbridge.etl.job.Run;
import uz.consbridge.events.ManagerState;
import uz.consbridge.events.OneCEvent.ManagerChanged;
import uz.consbridge.events.OneCEvent.ManagerVanished;
import uz.consbridge.events.OneCEvent.QueueClosingChanged;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

class ManagersTests extends PullTestBase {

	private static final String JOB = "managers";

	@Test
	void aManagerComesWithAllThatTheRegistersSay() {
		assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.DONE);
		ManagerState manager = manager(Seed.BILINGUAL_CONSULTANT);
		assertThat(manager.displayName()).isEqualTo("Дильноза");
		assertThat(manager.department()).isEqualTo("1С:УК 3.0 и Розница 3.0");
		assertThat(manager.limit()).isEqualTo(20);
		assertThat(manager.startHour()).isEqualTo(LocalTime.of(10, 0));
		assertThat(manager.endHour()).isEqualTo(LocalTime.of(19, 0));
		assertThat(manager.russian() && manager.uzbek()).isTrue();
		assertThat(manager.skills()).hasSize(6).contains(Seed.CATEGORY.toString()).isSorted();
		assertThat(manager(Seed.FORMER_USER).invalid()).isTrue();
		assertThat(manager(Names.UNDEFINED_USER).limit()).isNull();
	}

	@Test
	void withNothingNewAsksOnceForEachSetAndPublishesNothing() {
		try (Pulls onePage = new Pulls(1000)) {
			onePage.run(JOB);
			onePage.oneC.recording().ledger().clear();
			assertThat(onePage.run(JOB).tally().published()).isZero();
			assertThat(onePage.oneC.recording().ledger().entries("GET", "_")).hasSize(6);
		}
	}

	@Test
	void aNewSkillALimitThatBeginsLaterAndADeletedUserAreNoticed() {
		this.pulls.run(JOB);
		this.pulls.operator.create(Names.SKILLS,
				Map.of("Менеджер_Key", Seed.CONSULTANT, "КатегорияВопроса_Key", Seed.UZBEK_CATEGORY));
		this.pulls.operator.create(Names.CONSULTANTS, Map.of("Менеджер_Key", Seed.UZBEK_CONSULTANT, "Period",
				this.pulls.operator.now().plusHours(2), "ЛимитКонсультаций", 3L));
		this.pulls.operator.delete(Names.USERS, Seed.SUPERVISOR.toString());
		this.pulls.run(JOB);
		assertThat(manager(Seed.CONSULTANT).skills()).hasSize(4).contains(Seed.UZBEK_CATEGORY.toString());
		assertThat(manager(Seed.UZBEK_CONSULTANT).limit()).isEqualTo(8);
		assertThat(this.pulls.topic.all(ManagerVanished.class))
			.containsExactly(new ManagerVanished(Seed.SUPERVISOR.toString()));
		this.pulls.clock.forward(Duration.ofHours(3));
		this.pulls.run(JOB);
		assertThat(manager(Seed.UZBEK_CONSULTANT).limit()).isEqualTo(3);
	}

	@Test
	void rowsOfADeletedUserAreReadThoughTheyLieInNoOrder() {
		this.pulls.operator.delete(Names.USERS, Seed.SUPERVISOR.toString());
		for (int turn = 0; turn < 25; turn++) {
			assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.DONE);
		}
	}

	@Test
	void aQueueIsClosedOpenedAgainAndItsRecordDeleted() {
		var today = this.pulls.operator.now().toLocalDate();
		this.pulls.operator.closeQueue(Seed.CONSULTANT, today, true);
		this.pulls.operator.closeQueue(Seed.UZBEK_CONSULTANT, today.plusDays(1), true);
		this.pulls.operator.closeQueue(Seed.CONSULTANT, today.minusDays(2), true);
		this.pulls.run("queue-closings");
		this.pulls.run("queue-closings");
		assertThat(closings()).containsExactlyInAnyOrder(
				new QueueClosingChanged(Seed.CONSULTANT.toString(), today, true),
				new QueueClosingChanged(Seed.UZBEK_CONSULTANT.toString(), today.plusDays(1), true));
		this.pulls.operator.closeQueue(Seed.CONSULTANT, today, false);
		this.pulls.operator.delete(Names.QUEUE_CLOSINGS,
				"Дата=datetime'%sT00:00:00',Менеджер_Key=guid'%s'".formatted(today.plusDays(1), Seed.UZBEK_CONSULTANT));
		this.pulls.requests(Names.QUEUE_CLOSINGS);
		this.pulls.run("queue-closings");
		this.pulls.requests(Names.QUEUE_CLOSINGS);
		this.pulls.run("queue-closings");
		assertThat(this.pulls.requests(Names.QUEUE_CLOSINGS)).hasSize(1);
		assertThat(closings().subList(2, 4)).containsExactlyInAnyOrder(
				new QueueClosingChanged(Seed.CONSULTANT.toString(), today, false),
				new QueueClosingChanged(Seed.UZBEK_CONSULTANT.toString(), today.plusDays(1), false));
	}

	private List<QueueClosingChanged> closings() {
		return this.pulls.topic.all(QueueClosingChanged.class);
	}

	private ManagerState manager(UUID key) {
		return this.pulls.topic.all(ManagerChanged.class)
			.stream()
			.map(ManagerChanged::manager)
			.filter((manager) -> manager.refKey().equals(key.toString()))
			.toList()
			.getLast();
	}

}
