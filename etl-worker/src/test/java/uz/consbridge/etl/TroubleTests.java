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
import uz.consbridge.etl.job.Run;
import uz.consbridge.etl.run.JobRunner;
import uz.consbridge.events.Event;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.onec.Seed;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TroubleTests {

	private static final String JOB = "consultations";

	private final Pulls pulls = new Pulls();

	@AfterEach
	void close() {
		this.pulls.close();
	}

	@Test
	void anInstanceKilledInTheMiddleIsTakenOverWithoutALoss() {
		List<String> keys = spread(4 * Pulls.PAGE);
		JobRunner dying = this.pulls.instance("dying", (topic, key, event) -> {
			if (this.pulls.documents().size() >= 2 * Pulls.PAGE) {
				throw new Killed();
			}
			return this.pulls.kafka.publish(topic, key, event);
		});
		assertThatThrownBy(() -> dying.runIfDue(this.pulls.job(JOB))).isInstanceOf(Killed.class);
		Run before = this.pulls.lastRun(JOB);
		assertThat(before.state()).isEqualTo(Run.State.RUNNING);
		assertThat(before.watermark()).isNotNull();
		this.pulls.requests(Names.DOCUMENT);

		assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.DONE);
		assertThat(new HashSet<>(this.pulls.documents())).containsExactlyInAnyOrderElementsOf(keys);
		assertThat(this.pulls.topic.events().stream().map(Event::id).distinct()).hasSize(keys.size());
		assertThat(this.pulls.jdbc.sql("select state from etl.run order by started_at").query(String.class).list())
			.containsExactly("abandoned", "done");
	}

	@Test
	void aPageKafkaDidNotTakeComesAgainUnderTheSameIds() {
		List<String> keys = spread(2 * Pulls.PAGE);
		AtomicInteger left = new AtomicInteger(Pulls.PAGE + 1);
		List<Event<?>> offered = new ArrayList<>();
		JobRunner hapless = this.pulls.instance("hapless", (topic, key, event) -> {
			offered.add(event);
			return (left.getAndDecrement() > 0) ? this.pulls.kafka.publish(topic, key, event)
					: CompletableFuture.failedFuture(new IllegalStateException("away"));
		});
		hapless.runIfDue(this.pulls.job(JOB));
		assertThat(this.pulls.lastRun(JOB)).satisfies((run) -> {
			assertThat(run.state()).isEqualTo(Run.State.FAILED);
			assertThat(run.error()).contains("Kafka");
			assertThat(run.tally().pages()).isEqualTo(1);
		});
		this.pulls.run(JOB);
		assertThat(new HashSet<>(this.pulls.documents())).containsExactlyInAnyOrderElementsOf(keys);
		assertThat(this.pulls.topic.events()).extracting(Event::id)
			.containsAll(offered.stream().map(Event::id).toList());
		assertThat(this.pulls.topic.events().stream().map(Event::id).distinct()).hasSize(keys.size());
	}

	@Test
	void keepsWhatItHasWhenOneCGoesAwayInTheMiddleAndGoesOnLater() {
		List<String> keys = spread(3 * Pulls.PAGE);
		this.pulls.oneC.afterPages(Names.DOCUMENT, 1,
				() -> this.pulls.oneC.recording().faults().add(Fault.of(Fault.Kind.RESET)));
		Run run = this.pulls.run(JOB);
		assertThat(run.state()).isEqualTo(Run.State.FAILED);
		assertThat(run.error()).contains("away");
		assertThat(run.tally().pages()).isEqualTo(1);
		this.pulls.oneC.recording().faults().clear();
		this.pulls.run(JOB);
		assertThat(this.pulls.documents()).containsExactlyInAnyOrderElementsOf(keys);
	}

	@Test
	void believesNeitherHtmlNorHalfAnAnswerNorServerErrors() {
		spread(2);
		for (Fault fault : List.of(Fault.of(Fault.Kind.HTML), Fault.of(Fault.Kind.TRUNCATED),
				Fault.of(Fault.Kind.EMPTY), Fault.status(503, null), Fault.of(Fault.Kind.TOO_MANY))) {
			this.pulls.oneC.recording().faults().add(fault.times(1));
			assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.FAILED);
			assertThat(this.pulls.watermark(JOB)).isEmpty();
		}
		assertThat(this.pulls.documents()).isEmpty();
		assertThat(this.pulls.run(JOB).tally().published()).isEqualTo(2);
	}

	@Test
	void aRowThatCannotBeUnderstoodIsSetAsideWhileTheRestGoesOn() {
		String good = "11111111-2222-4333-8444-000000000001";
		String bad = "11111111-2222-4333-8444-000000000002";
		answer(row(good, "2026-03-02T10:00:00"), row(bad, "next week"),
				row(good.replace("1111-", "1112-"), "0001-01-01T00:00:00"));
		Run run = this.pulls.run(JOB);
		assertThat(run.state()).isEqualTo(Run.State.DONE);
		assertThat(run.tally().quarantined()).isEqualTo(1);
		assertThat(this.pulls.documents()).hasSize(2).doesNotContain(bad);
		assertThat(this.pulls.jdbc.sql("select key || ' ' || entity || ' ' || field from etl.quarantine")
			.query(String.class)
			.list()).containsExactly(bad + " Document_ТелефонныйЗвонок ДатаКонсультации");

		answer(row(bad, "2026-03-09T10:00:00"));
		this.pulls.run(JOB);
		assertThat(this.pulls.documents()).contains(bad);
		assertThat(this.pulls.jdbc.sql("select count(*) from etl.quarantine").query(Long.class).single()).isZero();
	}

	@Test
	void aDocumentTooLargeForKafkaDoesNotStopTheRest() {
		UUID large = this.pulls.document();
		this.pulls.operator.changeDocument(large, Map.of("Описание", "x".repeat(1_200_000)));
		UUID usual = this.pulls.document();
		assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.DONE);
		assertThat(this.pulls.documents()).containsExactly(usual.toString());
		assertThat(this.pulls.jdbc.sql("select key || ' ' || problem from etl.quarantine").query(String.class).single())
			.isEqualTo(large + " too large for Kafka");
		assertThat(this.pulls.run(JOB).state()).isEqualTo(Run.State.DONE);
		this.pulls.clock.forward(Duration.ofMinutes(1));
		this.pulls.operator.take(usual, Seed.CONSULTANT);
		this.pulls.operator.call(usual, null, null);
		for (String job : List.of(JOB, JOB, "calls")) {
			assertThat(this.pulls.run(job).state()).isEqualTo(Run.State.DONE);
		}
		assertThat(this.pulls.jdbc.sql("select key from etl.quarantine").query(String.class).list())
			.as("it stays where an operator finds it")
			.containsExactly(large.toString());
		this.pulls.operator.changeDocument(large, Map.of("Описание", "kurz"));
		this.pulls.run(JOB);
		assertThat(this.pulls.documents()).contains(large.toString());
		assertThat(this.pulls.jdbc.sql("select count(*) from etl.quarantine").query(Long.class).single()).isZero();
	}

	@Test
	void oneInstanceAtATimeRunsAJobAndOneLockCoversBothWaysOfReadingDocuments() {
		this.pulls.document();
		List<String> seen = new ArrayList<>();
		JobRunner other = this.pulls.instance("other", this.pulls.kafka);
		JobRunner one = this.pulls.instance("one", (topic, key, event) -> {
			other.runIfDue(this.pulls.job(JOB));
			other.runIfDue(this.pulls.job("open-documents"));
			seen.add(this.pulls.lastRun(JOB).instance());
			assertThat(other.start(this.pulls.job(JOB), JobRunner.How.USUALLY)).isEmpty();
			return this.pulls.kafka.publish(topic, key, event);
		});
		one.runIfDue(this.pulls.job(JOB));
		assertThat(seen).containsExactly("one");
		assertThat(this.pulls.jdbc.sql("select count(*) from etl.run").query(Long.class).single()).isEqualTo(1);
		assertThat(this.pulls.documents()).hasSize(1);
	}

	private void answer(String... rows) {
		String body = "{\"odata.metadata\": \"x\", \"value\": [" + String.join(",", rows) + "]}";
		this.pulls.oneC.recording().faults().add(Fault.status(200, body).times(1));
	}

	private static String row(String key, String scheduled) {
		return """
				{"Ref_Key": "%s", "DataVersion": "%s", "ДатаИзменения": "2026-03-02T14:00:00", "ДатаКонсультации": "%s"}"""
			.formatted(key, "v" + scheduled.hashCode(), scheduled);
	}

	private List<String> spread(int count) {
		List<String> keys = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			UUID key = this.pulls.document();
			keys.add(key.toString());
			this.pulls.clock.forward(Duration.ofSeconds(5));
		}
		return keys;
	}

	/** Ends a run as a kill does: nothing is cleaned up. */
	private static final class Killed extends Error {

	}

}
