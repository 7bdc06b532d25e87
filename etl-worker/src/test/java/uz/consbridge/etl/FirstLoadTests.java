package uz.consbridge.etl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uz.consbridge.etl.jdbc.Loads;
import uz.consbridge.etl.jdbc.Runs;
import uz.consbridge.etl.jdbc.Seen;
import uz.consbridge.etl.job.Load;
import uz.consbridge.etl.job.Run;
import uz.consbridge.etl.run.JobRunner;
import uz.consbridge.etl.source.Sources;
import uz.consbridge.events.DocumentState;
import uz.consbridge.events.LoadEvent.RowsLoaded;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Topics;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.stack.LocalKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class FirstLoadTests {

	private static final String JOB = "consultations";

	private final Pulls pulls = new Pulls(Pulls.PAGE, true);

	private final Topic loads = new Topic(LocalKafka.shared().bootstrapServers(), Topics.ONEC_LOAD);

	@AfterEach
	void sendsNothingMalformed() {
		assertThat(this.pulls.oneC.recording().violations().all()).isEmpty();
		this.loads.close();
		this.pulls.close();
	}

	@Test
	void whatWasThereBeforeIsLoadedAndOnlyWhatIsNewIsTold() {
		List<UUID> keys = spread(3 * Pulls.PAGE + 1);
		UUID future = this.pulls.document();
		this.pulls.operator.stamp(future, this.pulls.operator.now().plusDays(3));
		assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.DONE);
		assertThat(this.pulls.topic.events()).isEmpty();
		assertThat(loaded()).contains(future.toString()).containsAll(keys.stream().map(UUID::toString).toList());
		Load load = new Loads(this.pulls.jdbc).find(JOB).orElseThrow();
		assertThat(load.finishedAt()).isNotNull();
		assertThat(load.expected()).isEqualTo(keys.size() + 1);
		assertThat(load.rows()).isEqualTo(keys.size() + 1);

		this.pulls.clock.forward(Duration.ofMinutes(1));
		this.pulls.operator.take(keys.getFirst(), Seed.UZBEK_CONSULTANT);
		assertThat(this.pulls.run(JOB).tally().published()).isEqualTo(1);
		assertThat(this.pulls.documents()).containsExactly(keys.getFirst().toString());
	}

	@Test
	void goesOnAtThePageAtWhichItWasKilled() {
		List<UUID> keys = spread(5 * Pulls.PAGE);
		for (int page = 1; page <= 3; page++) {
			AtomicInteger left = new AtomicInteger(2);
			JobRunner dying = this.pulls.instance("dying", (topic, key, event) -> {
				if (left.getAndDecrement() == 0) {
					throw new Killed();
				}
				return this.pulls.kafka.publish(topic, key, event);
			});
			assertThatThrownBy(() -> dying.runIfDue(this.pulls.job(JOB))).isInstanceOf(Killed.class);
			assertThat(new Loads(this.pulls.jdbc).find(JOB).orElseThrow().finishedAt()).isNull();
		}
		assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.DONE);
		assertThat(new Seen(this.pulls.jdbc).open(Sources.DOCUMENTS.entity())).hasSameElementsAs(keys);
		assertThat(new HashSet<>(loaded()))
			.containsExactlyInAnyOrderElementsOf(keys.stream().map(UUID::toString).toList());
		assertThat(this.pulls.topic.events()).isEmpty();
	}

	@Test
	void aChunkKafkaDidNotTakeLeavesNoTrace() {
		spread(2);
		this.pulls
			.instance("hapless",
					(topic, key, event) -> CompletableFuture.failedFuture(new IllegalStateException("away")))
			.runIfDue(this.pulls.job(JOB));
		assertThat(this.pulls.lastRun(JOB).state()).isEqualTo(Run.State.FAILED);
		assertThat(this.pulls.watermark(JOB)).isEmpty();
		this.pulls.run(JOB);
		assertThat(loaded()).hasSize(2);
	}

	@Test
	void registersAreLoadedTooAndAskedForAgainOnlyWhenAnOperatorSaysSo() {
		UUID document = this.pulls.document();
		this.pulls.operator.call(document, Seed.CONSULTANT, null);
		this.pulls.operator.redate(document, this.pulls.operator.now().plusDays(2), null);
		this.pulls.operator.rate(document, 1, 5, null);
		for (String job : List.of("calls", "redates", "all-ratings")) {
			assertThat(this.pulls.run(job).tally().published()).as(job).isEqualTo(1);
			assertThat(this.pulls.run(job).tally().published()).as(job).isZero();
		}
		assertThat(this.pulls.topic.events()).isEmpty();
		List<RowsLoaded> chunks = this.loads.all(RowsLoaded.class);
		assertThat(chunks).extracting(RowsLoaded::job).containsExactlyInAnyOrder("calls", "redates", "all-ratings");
		assertThat(chunks.stream().flatMap((chunk) -> chunk.ratings().stream()))
			.extracting(OneCEvent.RatingAdded::rating)
			.containsExactly(5);

		new Loads(this.pulls.jdbc).forget("calls");
		assertThat(this.pulls.run("calls").tally().published()).isEqualTo(1);
		assertThat(this.loads.all(RowsLoaded.class)).hasSize(4);
	}

	@Test
	void ofRecordsOnlyThoseAreRememberedThatAreReadAgainAndNoneIsTold() {
		UUID document = this.pulls.document();
		for (int i = 0; i < 3 * Pulls.PAGE; i++) {
			this.pulls.operator.call(document, null, null);
			this.pulls.clock.forward(Duration.ofMinutes(6));
		}
		assertThat(this.pulls.run("calls").tally().published()).isEqualTo(3 * Pulls.PAGE);
		assertThat(remembered()).isEqualTo(3);
		this.pulls.operator.call(document, null, null);
		assertThat(this.pulls.run("calls").tally().published()).isEqualTo(1);
		assertThat(this.pulls.topic.all(OneCEvent.CallDetected.class)).hasSize(1);
		this.pulls.clock.forward(Duration.ofHours(1));
		this.pulls.operator.call(document, null, null);
		assertThat(this.pulls.run("calls").tally().published()).isEqualTo(1);
		assertThat(remembered()).isLessThan(3);
	}

	@Test
	void aRecordThatIsDatedAheadIsPublishedOnceHoweverLongItIsReadAgain() {
		UUID document = this.pulls.document();
		this.pulls.operator.call(document, null, this.pulls.operator.now());
		this.pulls.run("calls");
		this.pulls.operator.call(document, null, this.pulls.operator.now().plusDays(30));
		for (int i = 0; i < 4; i++) {
			this.pulls.clock.forward(Duration.ofMinutes(20));
			this.pulls.operator.call(document, null, null);
			this.pulls.run("calls");
			this.pulls.jdbc.sql("update etl.seen set changed_at = changed_at - interval '1 day'").update();
		}
		assertThat(this.pulls.topic.events()).hasSize(5);
	}

	private long remembered() {
		return this.pulls.jdbc.sql("select count(*) from etl.seen").query(Long.class).single();
	}

	@Test
	void aCheckReadsWhatALoadWouldAndKeepsOnlyWhatItDoesNotUnderstand() {
		List<UUID> keys = spread(2 * Pulls.PAGE + 1);
		assertThat(check().tally().rows()).isGreaterThanOrEqualTo(keys.size());
		String row = "{\"Ref_Key\": \"%s\", \"ДатаКонсультации\": \"next week\"}".formatted(keys.getFirst());
		String page = "{\"odata.metadata\": \"x\", \"value\": [" + row + "]}";
		this.pulls.oneC.recording().faults().add(Fault.status(200, page).times(1));
		Run check = check();
		assertThat(check.tally().published()).isZero();
		assertThat(check.tally().quarantined()).isEqualTo(1);
		assertThat(this.pulls.jdbc.sql("select field from etl.quarantine").query(String.class).list())
			.containsExactly("ДатаКонсультации");
		assertThat(this.pulls.watermark(JOB)).isEmpty();
		assertThat(remembered()).isZero();
		assertThat(new Loads(this.pulls.jdbc).find(JOB)).isEmpty();
		assertThat(this.loads.events()).isEmpty();
		assertThat(new Runs(this.pulls.jdbc).last(JOB)).isEmpty();

		this.pulls.run(JOB);
		assertThat(loaded()).hasSize(keys.size());
		assertThat(this.pulls.jdbc.sql("select count(*) from etl.quarantine").query(Long.class).single()).isZero();
	}

	private Run check() {
		UUID id = this.pulls.instance("checking", this.pulls.kafka)
			.start(this.pulls.job(JOB), JobRunner.How.CHECKING)
			.orElseThrow();
		Runs runs = new Runs(this.pulls.jdbc);
		await().until(() -> runs.latest(JOB, 1).getFirst().state() == Run.State.DONE);
		Run check = runs.latest(JOB, 1).getFirst();
		assertThat(check.id()).isEqualTo(id);
		assertThat(check.check()).isTrue();
		return check;
	}

	@Test
	void noChunkIsLargerThanAgreed() {
		String text = "т".repeat(60_000);
		try (Pulls large = new Pulls(1000, true)) {
			for (int i = 0; i < 20; i++) {
				large.operator.changeDocument(large.document(), Map.of("Описание", text));
			}
			large.run(JOB);
			assertThat(this.loads.all(RowsLoaded.class)).hasSizeGreaterThan(3)
				.allSatisfy((chunk) -> assertThat(chunk.documents()).hasSizeLessThan(7));
			assertThat(loaded()).hasSize(20);
		}
	}

	private List<String> loaded() {
		return this.loads.all(RowsLoaded.class)
			.stream()
			.flatMap((chunk) -> chunk.documents().stream())
			.map(DocumentState::refKey)
			.toList();
	}

	private List<UUID> spread(int count) {
		List<UUID> keys = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			keys.add(this.pulls.document());
			this.pulls.clock.forward(Duration.ofSeconds(5));
		}
		return keys;
	}

	/** Ends a run as a kill does: nothing is cleaned up. */
	private static final class Killed extends Error {

	}

}
