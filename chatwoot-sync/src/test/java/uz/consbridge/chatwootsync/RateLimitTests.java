package uz.consbridge.chatwootsync;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import uz.consbridge.events.ConsultationEvent;
import uz.consbridge.events.ConsultationEvent.RatingAdded;
import uz.consbridge.events.Ids;
import uz.consbridge.events.Origin;
import uz.consbridge.events.Status;
import uz.consbridge.simulator.chatwoot.ChatwootSimulator;
import uz.consbridge.simulator.chatwoot.Settings;
import uz.consbridge.simulator.http.LedgerEntry;
import uz.consbridge.stack.LocalKafka;
import uz.consbridge.stack.LocalPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** More to do than Chatwoot allows in a minute. */
@Tag("slow")
class RateLimitTests {

	private static final int DECISIONS = 20;

	/** A tenth of a minute. */
	private static final Duration PAUSE = Duration.ofSeconds(6);

	private final ChatwootSimulator chatwoot = ChatwootSimulator.start(Settings.defaults());

	private final Outbox outbox = new Outbox(LocalKafka.shared().bootstrapServers());

	private final Map<Story, List<String>> notes = new LinkedHashMap<>();

	private final ConfigurableApplicationContext service = Service.start(this.chatwoot,
			LocalPostgres.shared().freshDatabase());

	@AfterEach
	void close() {
		this.service.close();
		this.outbox.close();
		this.chatwoot.close();
	}

	@Test
	void twoThousandDecisionsUseWhatIsAllowedInOrderAndWithoutDeadLetters() {
		drain(100, 3_000);
	}

	@Test
	void threeHundredDecisionsUseATenthOfThatAsWell() {
		drain(15, 300);
	}

	private void drain(int consultations, int perMinute) {
		create(consultations);
		this.chatwoot.limit(1);
		this.notes.forEach(this::decide);
		Instant begin = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
		await(begin.minusSeconds(2));
		assertThat(carriedOut()).as("a backlog").isFalse();
		this.chatwoot.limit(perMinute);
		Awaitility.await("the backlog is drained")
			.atMost(Duration.ofMinutes(15))
			.pollInterval(Duration.ofSeconds(1))
			.until(this::carriedOut);
		assertThat(fullMinutes(begin)).isNotEmpty()
			.allSatisfy((minute, served) -> assertUsed(minute, served, perMinute));
		assertThat(this.chatwoot.violations().all()).isEmpty();
		assertThat(this.service.getBean(JdbcClient.class)
			.sql("select count(*) from chatwoot.parked")
			.query(Integer.class)
			.single()).isZero();
	}

	private void create(int consultations) {
		IntStream.range(0, consultations).forEach((each) -> {
			Story story = new Story();
			this.notes.put(story, new ArrayList<>());
			this.outbox.publish(SyncDesk.decide(story.created()));
		});
		Awaitility.await("conversations")
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.chatwoot.conversations().size() == consultations);
	}

	/** Notes and states in turns; the order of the notes is remembered. */
	private void decide(Story story, List<String> sourceIds) {
		for (int i = 0; i < DECISIONS / 4; i++) {
			note(story, sourceIds);
			publish(story.status(Status.OPEN, Status.PENDING, Origin.ONEC));
			note(story, sourceIds);
			publish(story.status(Status.PENDING, Status.OPEN, Origin.ONEC));
		}
	}

	private void note(Story story, List<String> sourceIds) {
		if (story.rating(Origin.ONEC) instanceof RatingAdded rating) {
			sourceIds.add(Ids.named("note", rating.ratingId().toString()).toString());
			publish(rating);
		}
	}

	private void publish(ConsultationEvent decision) {
		this.outbox.publish(SyncDesk.decide(decision));
	}

	/** Every conversation has its notes, in order, and the last state. */
	private boolean carriedOut() {
		Map<String, JsonNode> shown = this.chatwoot.conversations()
			.valueStream()
			.collect(Collectors.toMap((each) -> each.at("/custom_attributes/cons_id").asString(""), (each) -> each));
		Map<String, Long> states = this.chatwoot.ledger()
			.entries("POST", "/toggle_status")
			.stream()
			.filter(LedgerEntry::committed)
			.collect(Collectors.groupingBy(LedgerEntry::path, Collectors.counting()));
		return states.size() == this.notes.size()
				&& states.values().stream().allMatch((count) -> count == DECISIONS / 2)
				&& this.notes.entrySet()
					.stream()
					.allMatch((each) -> notes(
							shown.getOrDefault(each.getKey().consId.toString(), MissingNode.getInstance()))
						.equals(each.getValue()));
	}

	private static List<String> notes(JsonNode conversation) {
		return conversation.path("messages")
			.valueStream()
			.filter((message) -> message.path("private").asBoolean(false))
			.map((message) -> message.path("source_id").asString(""))
			.toList();
	}

	/** When requests were served in each minute but the last, in which the work ended. */
	private Map<Instant, List<Instant>> fullMinutes(Instant begin) {
		TreeMap<Instant, List<Instant>> minutes = this.chatwoot.ledger()
			.entries((entry) -> !entry.at().isBefore(begin) && entry.status() != 429)
			.stream()
			.map(LedgerEntry::at)
			.sorted()
			.collect(Collectors.groupingBy((at) -> at.truncatedTo(ChronoUnit.MINUTES), TreeMap::new,
					Collectors.toList()));
		return minutes.headMap(minutes.lastKey());
	}

	/**
	 * Nine tenths of what is allowed, or all that a machine slower than the limit can do:
	 * then it never pauses.
	 */
	private static void assertUsed(Instant minute, List<Instant> served, int allowed) {
		Duration longest = Duration.ZERO;
		Instant last = minute;
		for (Instant next : Stream.concat(served.stream(), Stream.of(minute.plus(1, ChronoUnit.MINUTES))).toList()) {
			Duration pause = Duration.between(last, next);
			longest = (pause.compareTo(longest) > 0) ? pause : longest;
			last = next;
		}
		assertThat(served.size() >= allowed * 9 / 10 || longest.compareTo(PAUSE) < 0)
			.as("%d of %d requests were served in the minute from %s, and once none for %s", served.size(), allowed,
					minute, longest)
			.isTrue();
	}

	private static void await(Instant time) {
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !Instant.now().isBefore(time));
	}

}
