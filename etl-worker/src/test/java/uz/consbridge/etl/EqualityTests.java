package uz.consbridge.etl;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.etl.job.Run;
import uz.consbridge.events.Event;
import uz.consbridge.events.Topics;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.stack.LocalKafka;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happens in 1C while it is read, and whatever goes wrong: in the end what was
 * published amounts to what 1C holds. A seed that fails is printed; put it into
 * {@code EQUALITY_SEED} to see it again.
 */
class EqualityTests {

	private static final Logger log = LoggerFactory.getLogger(EqualityTests.class);

	private static final List<String> JOBS = List.of("consultations", "open-documents", "calls", "redates",
			"all-ratings", "ratings");

	private static final int ROUNDS = 6;

	@Test
	void whatWasPublishedAmountsToWhatOneCHolds() {
		seeds(3).forEach(EqualityTests::check);
	}

	@Test
	@Tag("slow")
	void whatWasPublishedAmountsToWhatOneCHoldsInManyCases() {
		seeds(60).forEach(EqualityTests::check);
	}

	private static LongStream seeds(int count) {
		String given = System.getenv("EQUALITY_SEED");
		return (given != null) ? LongStream.of(Long.parseLong(given)) : new Random(count).longs(count);
	}

	private static void check(long seed) {
		log.info("Seed {}", seed);
		Mirror mirror = new Mirror();
		try (Pulls pulls = new Pulls(Pulls.PAGE, true);
				Topic loads = new Topic(LocalKafka.shared().bootstrapServers(), Topics.ONEC_LOAD)) {
			Turmoil turmoil = new Turmoil(pulls, seed);
			for (int round = 0; round < ROUNDS; round++) {
				turmoil.strike();
				JOBS.forEach(pulls::run);
				// Longer than the overlap, so that the watermark counts.
				pulls.clock.forward(Duration.ofMinutes(20));
			}
			pulls.oneC.recording().faults().clear();
			pulls.oneC.forgetPages();
			for (String job : JOBS) {
				assertThat(pulls.run(job).state()).as("job %s, seed %s", job, seed).isEqualTo(Run.State.DONE);
			}
			loads.events().stream().map(Event::data).forEach(mirror::take);
			pulls.topic.events().stream().map(Event::data).forEach(mirror::take);
			assertThat(mirror.versions()).as("documents, seed %s", seed).isEqualTo(turmoil.versions());
			Map<String, String> records = turmoil.records(new BaseClock(pulls.oneC.settings().zone(), pulls.clock));
			assertThat(mirror.records()).as("records, seed %s", seed).isEqualTo(records);
			assertThat(pulls.oneC.recording().violations().all()).as("seed %s", seed).isEmpty();
		}
	}

}
