package uz.consbridge.systemtests;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uz.consbridge.simulator.onec.Seed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody does in 1C is in Postgres, and before staff in Chatwoot, soon after the
 * job that carries it was due.
 */
class FreshnessSystemTests extends SharedStack {

	/** From a pull to what everybody sees. */
	private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

	/** The agent of the manager who speaks Uzbek; the question is in Russian. */
	private static final long AGENT = 8;

	@Test
	void aChangeInOneCIsSeenWithinTheIntervalOfItsJobAndFiveSeconds() {
		awaitLoaded();
		String consId = this.desk.ask("How soon is it seen?");
		awaitLinked(List.of(consId));
		Seen seen = new Seen(this, consId);
		this.accountant.call(seen.document());
		within("calls", () -> {
			assertThat(list(consId, "/calls")).hasSize(1);
			assertThat(notes(seen)).singleElement().asString().startsWith("Попытка дозвониться клиенту: ");
		});
		LocalDateTime planned = LocalDateTime.now(Seen.BASE).plusDays(4).truncatedTo(ChronoUnit.MINUTES);
		this.accountant.redate(seen.document(), planned);
		within("redates", () -> assertMoved(seen, planned));
		this.accountant.reassign(seen.document(), Seed.UZBEK_CONSULTANT);
		within("consultations", () -> {
			assertThat(this.desk.read(consId).path("manager").asString()).isEqualTo(Seed.UZBEK_CONSULTANT.toString());
			assertThat(chatwoot(seen).at("/meta/assignee/id").asLong()).isEqualTo(AGENT);
		});
		this.accountant.close(seen.document());
		within("consultations", () -> {
			assertThat(this.desk.read(consId).path("status").asString()).isEqualTo("closed");
			assertThat(chatwoot(seen).path("status").asString()).isEqualTo("resolved");
			assertThat(chatwoot(seen).at("/custom_attributes/con_end").asString("")).isNotEmpty();
		});
		assertThat(notes(seen)).as("each fact is noted once").hasSize(2);
	}

	private void assertMoved(Seen seen, LocalDateTime planned) {
		assertThat(list(seen.consId(), "/redates")).singleElement()
			.satisfies((redate) -> assertThat(inBase(redate, "new_date")).isEqualTo(planned));
		assertThat(inBase(this.desk.read(seen.consId()), "start_date")).isEqualTo(planned);
		assertThat(notes(seen)).hasSize(2)
			.last()
			.asString()
			.contains("Стало: " + DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").format(planned));
		assertThat(chatwoot(seen).at("/custom_attributes/retime_con").asString())
			.isEqualTo(planned.toLocalTime().toString());
	}

	/** What there was before is told to nobody. */
	private void awaitLoaded() {
		Stream.of("consultations", "redates", "calls")
			.forEach((job) -> Awaitility.await("there was no " + job)
				.atMost(PATIENCE)
				.until(() -> this.database.loadFinished(job)));
	}

	private void within(String job, ThrowingRunnable seen) {
		Duration interval = this.stack.interval(job);
		assertThat(interval).as("interval of " + job).isPositive();
		Awaitility.await(job)
			.pollInterval(Duration.ofMillis(100))
			.atMost(interval.plus(ON_THE_WAY))
			.untilAsserted(seen);
	}

	private List<JsonNode> list(String consId, String list) {
		return this.desk.front("GET", "/" + consId + list, Map.of(), Map.of())
			.body()
			.path("items")
			.valueStream()
			.toList();
	}

	private static LocalDateTime inBase(JsonNode of, String member) {
		return OffsetDateTime.parse(of.path(member).asString()).atZoneSameInstant(Seen.BASE).toLocalDateTime();
	}

	private JsonNode chatwoot(Seen seen) {
		return this.consultant.conversation(seen.conversation());
	}

	private List<String> notes(Seen seen) {
		return this.consultant.notes(seen.conversation());
	}

}
