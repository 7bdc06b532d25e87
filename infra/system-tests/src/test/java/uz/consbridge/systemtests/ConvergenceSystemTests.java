package uz.consbridge.systemtests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Webhooks of which many are lost, repeated and mixed up, while people work: in the end
 * what is stored beside every consultation is what Chatwoot holds.
 */
class ConvergenceSystemTests extends SharedStack {

	private static final Logger log = LoggerFactory.getLogger(ConvergenceSystemTests.class);

	/** From the last action until everything agrees. */
	private static final Duration SOON_ENOUGH = Duration.ofMinutes(5);

	private static final Duration START = Duration.ofMinutes(2);

	/** For so long the agreement must last. */
	private static final Duration STAYS = Duration.ofSeconds(2);

	private static final int CONVERSATIONS = 12;

	private static final int PER_SECOND = 20;

	/** Another run begins alike with {@code -Dconvergence.seed}. */
	private final long seed = Long.getLong("convergence.seed", ThreadLocalRandom.current().nextLong(1_000_000));

	@Test
	void allAgreeAfterFifteenSecondsOfWork() {
		allAgreeAfter(Duration.ofSeconds(15));
	}

	@Tag("slow")
	@Test
	void allAgreeAfterTwoMinutesOfWork() {
		allAgreeAfter(Duration.ofMinutes(2));
	}

	private void allAgreeAfter(Duration length) {
		log.info("Seed {}", this.seed);
		List<String> consultations = linked();
		List<Long> conversations = consultations.stream()
			.map((consId) -> this.desk.read(consId).path("chatwoot_conversation_id").asLong())
			.toList();
		List<String> writtenBefore = written();
		int consultationsBefore = this.database.consultations();
		int differencesBefore = this.database.differences();
		this.consultant.webhooks(Map.of("dropPercent", 30, "duplicatePercent", 30, "maxDelayMs", 3_000, "atEvent", true,
				"seed", this.seed));
		Office office = new Office(this.chatwoot, conversations, new Random(this.seed));
		office.work(length, PER_SECOND);
		awaitAgreement(() -> IntStream.range(0, CONVERSATIONS)
			.mapToObj((each) -> agreement(office, consultations.get(each), conversations.get(each)))
			.toList());
		this.consultant.webhooks(Map.of("dropPercent", 0, "duplicatePercent", 0, "maxDelayMs", 0));
		assertThat(this.database.differences()).as("found by the observer alone").isGreaterThan(differencesBefore);
		assertThat(written()).as("what came from Chatwoot is not written back").isEqualTo(writtenBefore);
		assertThat(this.database.consultations()).isEqualTo(consultationsBefore);
		assertThat(this.desk.deadLetters("")).isEmpty();
	}

	private List<String> linked() {
		List<String> consultations = IntStream.range(0, CONVERSATIONS)
			.mapToObj((number) -> this.desk.ask("seed " + this.seed + ", " + number))
			.toList();
		Awaitility.await("links")
			.atMost(START)
			.until(() -> consultations.stream().allMatch(this.desk::linked) && this.consultant.allWebhooksSent());
		return consultations;
	}

	/** All agree, and go on agreeing when the last late webhook has come. */
	private void awaitAgreement(Supplier<List<Agreement>> agreements) {
		long worked = System.nanoTime();
		Awaitility.await("agreement, seed " + this.seed)
			.atMost(SOON_ENOUGH)
			.pollInterval(Duration.ofMillis(500))
			.during(STAYS)
			.untilAsserted(() -> {
				assertThat(this.consultant.allWebhooksSent()).isTrue();
				for (Agreement agreement : agreements.get()) {
					agreement.assertSameConversation();
					agreement.assertConsultationFollows();
					agreement.assertAnnouncedOnce();
				}
			});
		log.info("Seed {}: all agree {} ms after the last action, {} webhooks lost, {} differences found", this.seed,
				Duration.ofNanos(System.nanoTime() - worked).minus(STAYS).toMillis(), lost(),
				this.database.differences());
		agreements.get().forEach(Agreement::assertNothingOlderCameLater);
	}

	private Agreement agreement(Office office, String consId, long conversation) {
		return new Agreement(this.consultant.conversation(conversation), this.database.stored(consId),
				office.resolved(conversation));
	}

	/** What was set in Chatwoot by us. */
	private List<String> written() {
		return Stream.of("/toggle_status", "/assignments", "/toggle_priority", "/labels")
			.flatMap((what) -> this.chatwoot.committed("POST", what).stream())
			.filter((entry) -> entry.path("who").asString().startsWith("administrator"))
			.map((entry) -> entry.path("path").asString() + " " + entry.path("body").asString())
			.sorted()
			.toList();
	}

	private long lost() {
		return this.chatwoot.look("/_sim/deliveries")
			.valueStream()
			.map((JsonNode delivery) -> delivery.path("outcome").asString())
			.filter("DROPPED"::equals)
			.count();
	}

}
