package uz.consbridge.etl;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import uz.consbridge.etl.job.Run;
import uz.consbridge.events.OneCEvent.QueueEntryChanged;
import uz.consbridge.events.OneCEvent.QueueEntryVanished;
import uz.consbridge.events.OneCEvent.RatingAdded;
import uz.consbridge.events.Status;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.http.LedgerEntry;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a cycle of every job costs when nothing is new, and what it does with nonsense.
 */
class CycleTests {

	private static final List<String> JOBS = List.of("consultations", "open-documents", "calls", "redates", "ratings",
			"all-ratings", "all-consultations", "open-queues", "dictionaries", "managers", "queue-closings", "clients",
			"all-clients");

	@Test
	void withNothingNewEveryJobAsksForEachSetOnceAndIsDoneInASecond() {
		try (Pulls pulls = new Pulls(1000)) {
			UUID document = pulls.document();
			pulls.operator.call(document, null, null);
			pulls.operator.redate(document, pulls.operator.now().plusDays(1), null);
			pulls.operator.rate(document, 1, 5, null);
			pulls.operator.closeQueue(Seed.CONSULTANT, pulls.operator.now().toLocalDate(), true);
			JOBS.forEach(pulls::run);
			pulls.clock.forward(Duration.ofMinutes(20));
			JOBS.forEach(pulls::run);
			for (String job : JOBS) {
				pulls.oneC.recording().ledger().clear();
				Run run = pulls.run(job);
				assertThat(run.tally().published()).as(job).isZero();
				Map<String, Long> requests = pulls.oneC.recording()
					.ledger()
					.entries()
					.stream()
					.collect(Collectors.groupingBy(LedgerEntry::path, Collectors.counting()));
				assertThat(requests).as(job).isNotEmpty().allSatisfy((set, times) -> assertThat(times).as(set).isOne());
				// The best of a few: other builds may hold up one of them.
				assertThat(Stream.iterate(run, (last) -> pulls.run(job)).limit(5)).as(job)
					.anyMatch((any) -> Duration.between(any.startedAt(), any.finishedAt())
						.compareTo(Duration.ofSeconds(1)) < 0);
			}
			assertThat(pulls.oneC.recording().violations().all()).isEmpty();
		}
	}

	@Test
	void ratingsOfManyDocumentsCostOneRequestWhileNothingIsNew() {
		try (Pulls pulls = new Pulls(1000)) {
			List<UUID> documents = Stream.generate(pulls::document).limit(45).toList();
			pulls.operator.rate(documents.getFirst(), 1, 5, null);
			pulls.run("consultations");
			pulls.run("ratings");
			assertThat(pulls.topic.all(RatingAdded.class)).hasSize(1);
			pulls.jdbc.sql("update etl.seen set changed_at = changed_at - interval '5 minutes'").update();
			pulls.oneC.recording().ledger().clear();
			pulls.run("ratings");
			assertThat(pulls.oneC.recording().ledger().entries()).hasSize(1);

			pulls.operator.rate(documents.getLast(), 1, 4, null);
			pulls.run("ratings");
			assertThat(pulls.topic.all(RatingAdded.class)).hasSize(2);

			UUID later = pulls.document();
			pulls.operator.rate(later, 1, 3, null);
			pulls.run("ratings");
			pulls.run("consultations");
			pulls.run("ratings");
			assertThat(pulls.topic.all(RatingAdded.class)).hasSize(3)
				.last()
				.extracting(RatingAdded::refKey)
				.isEqualTo(later.toString());
			assertThat(pulls.oneC.recording().violations().all()).isEmpty();
		}
	}

	@Test
	void everyJobSetsARowItCannotUnderstandAsideAndNamesTheMember() {
		Map<String, String> broken = Map.of("consultations", "Менеджер_Key", "calls", "Менеджер_Key", "redates",
				"НоваяДата", "all-ratings", "НомерВопроса", "all-consultations", "Менеджер_Key", "queue-closings",
				"Менеджер_Key", "clients", "Parent_Key");
		broken.forEach((job, member) -> {
			try (Pulls pulls = new Pulls(1000)) {
				pulls.oneC.recording()
					.faults()
					.add(Fault
						.status(200,
								"""
										{"odata.metadata": "x", "value": [{"Ref_Key": "11111111-2222-4333-8444-000000000001",
										 "DataVersion": "v", "Code": "1", "Period": "2026-03-02T10:00:00", "Дата": "2026-03-02T00:00:00",
										 "ДокументОбращения_Key": "11111111-2222-4333-8444-000000000001",
										 "Обращение_Key": "11111111-2222-4333-8444-000000000001", "%s": "nonsense"}]}"""
									.formatted(member))
						.times(1));
				Run run = pulls.run(job);
				assertThat(run.state()).as(job).isEqualTo(Run.State.DONE);
				assertThat(run.tally().quarantined()).as(job).isOne();
				assertThat(pulls.jdbc.sql("select job || ' ' || field from etl.quarantine").query(String.class).list())
					.containsExactly(job + " " + member);
			}
		});
	}

	@Test
	void aTimeOfDayAndANumberThatCannotBeReadAreNamedUntilTheyArePutRight() {
		Map<String, String> broken = Map.of("ВремяРаботыНачало", "nine", "ЛимитКонсультаций", "99999999999");
		broken.forEach((member, value) -> {
			try (Pulls pulls = new Pulls(1000)) {
				pulls.oneC.recording()
					.faults()
					.add(Fault
						.status(200,
								"""
										{"odata.metadata": "x", "value": [{"Менеджер_Key": "%s", "%s": "%s"}]}"""
									.formatted(Seed.CONSULTANT, member, value))
						.on("GET", "СписокКонсультантов")
						.times(1));
				assertThat(pulls.run("managers").state()).isEqualTo(Run.State.DONE);
				assertThat(pulls.jdbc.sql("select field from etl.quarantine").query(String.class).list())
					.containsExactly(member);
				pulls.clock.forward(Duration.ofMinutes(1));
				pulls.run("managers");
				assertThat(pulls.jdbc.sql("select count(*) from etl.quarantine").query(Long.class).single()).isZero();
			}
		});
	}

	@Test
	void aRunTellsHowMuchItRead() {
		try (Pulls pulls = new Pulls(1000)) {
			pulls.document();
			long one = pulls.run("all-consultations").tally().bytes();
			pulls.document();
			assertThat(one).isBetween(200L, 5000L);
			assertThat(pulls.run("all-consultations").tally().bytes()).isBetween(2 * one - 50, 2 * one + 50);
			assertThat(pulls.jdbc.sql("select max(bytes) from etl.run").query(Long.class).single()).isGreaterThan(one);
		}
	}

	@Test
	void documentsOfAllFoldersAreToldAsEntriesOfQueuesUntilTheyAreGone() {
		try (Pulls pulls = new Pulls()) {
			UUID elsewhere = pulls.operator
				.create(Names.CONTRACTORS,
						Map.of("Parent_Key", Seed.OTHER_FOLDER, "Description", "Другая", "ИНН", "300000099"))
				.ref("Ref_Key");
			UUID theirs = pulls.operator.addDocument(elsewhere, Seed.CONSULTANT, pulls.operator.now());
			UUID ours = pulls.document();
			pulls.run("all-consultations");
			pulls.run("consultations");
			assertThat(pulls.topic.all(QueueEntryChanged.class)).extracting(QueueEntryChanged::refKey)
				.containsExactlyInAnyOrder(theirs.toString(), ours.toString());
			assertThat(pulls.documents()).containsExactly(ours.toString());
			pulls.clock.forward(Duration.ofMinutes(1));
			pulls.operator.close(ours, null);
			pulls.operator.changeDocument(theirs, Map.of("Описание", "Нас это не касается"));
			pulls.run("all-consultations");
			assertThat(pulls.topic.all(QueueEntryChanged.class)).hasSize(3)
				.last()
				.extracting(QueueEntryChanged::status)
				.isEqualTo(Status.CLOSED);
			pulls.operator.deleteDocument(theirs);
			pulls.run("open-queues");
			assertThat(pulls.topic.all(QueueEntryVanished.class))
				.containsExactly(new QueueEntryVanished(theirs.toString()));
			assertThat(pulls.oneC.recording().violations().all()).isEmpty();
		}
	}

}
