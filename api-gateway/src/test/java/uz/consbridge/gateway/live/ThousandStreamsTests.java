package uz.consbridge.gateway.live;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.gateway.http.RunningGateway;
import uz.consbridge.gateway.live.EventStream.Told;
import uz.consbridge.stack.LocalKafka;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How soon a thousand watchers hear. A cause is what an effector or webhook-ingest puts
 * on Kafka; nothing is compared with the database meanwhile, so all is heard through
 * Kafka.
 */
@Tag("slow")
class ThousandStreamsTests {

	private static final Logger log = LoggerFactory.getLogger(ThousandStreamsTests.class);

	private static final int CONSULTATIONS = 20;

	private static final int WATCHERS_OF_EACH = 50;

	/** On a machine that others use, too, a single time may be anything. */
	private static final int NINE_OF_TEN = CONSULTATIONS * 9 / 10 - 1;

	private static final RunningGateway GATEWAY = RunningGateway.start("consbridge.roles=api,projector,relay",
			"consbridge.relay.heartbeat=300ms", "consbridge.live.recheck=10m",
			"consbridge.projection.chatwoot-inbox-id=5");

	private static final Effectors OUTSIDE = new Effectors(LocalKafka.shared().bootstrapServers());

	private static final Watchers WATCHERS = new Watchers(GATEWAY);

	private final Instant later = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

	@AfterAll
	static void stop() {
		WATCHERS.close();
		OUTSIDE.close();
		GATEWAY.close();
	}

	@Test
	void everyWatcherOfAConsultationHearsWithinASecondOfTheCause() {
		List<UUID> ids = IntStream.range(0, CONSULTATIONS)
			.mapToObj((_) -> WATCHERS.created(Effectors.HELD, "respond-async"))
			.toList();
		ids.forEach(OUTSIDE::held);
		IntStream.range(0, CONSULTATIONS * WATCHERS_OF_EACH)
			.forEach((number) -> WATCHERS.watch(ids.get(number % CONSULTATIONS)));
		Awaitility.await()
			.atMost(Duration.ofSeconds(90))
			.until(() -> WATCHERS.streams().stream().noneMatch((stream) -> stream.told().isEmpty()));
		assertThat(GATEWAY.bean(MeterRegistry.class).get("consbridge.live.streams").gauge().value()).isEqualTo(1000);

		heard("conversation linked", ids, OUTSIDE::converse, with("/consultation/sync/chatwoot", "linked"));
		heard("number assigned", ids, OUTSIDE::number, with("/consultation/sync/onec", "linked"));
		heard("status", ids, (id) -> OUTSIDE.status(id, "pending"), with("/consultation/status", "pending"));
		heard("redate", ids, (id) -> OUTSIDE.redate(id, this.later),
				with("/consultation/start_date", this.later.toString()));
		heard("typing", ids, (id) -> OUTSIDE.typing(id, true), (told) -> told.name().equals("typing"));

		assertThat(WATCHERS.streams()).hasSize(1000).allMatch(EventStream::isOpen);
	}

	/** Causes it for one consultation after the other, and waits for all who watch it. */
	private static void heard(String what, List<UUID> ids, Consumer<UUID> cause, Predicate<Told> seen) {
		List<Long> millis = IntStream.range(0, CONSULTATIONS).mapToObj((number) -> {
			long begun = System.nanoTime();
			cause.accept(ids.get(number));
			return Duration.ofNanos(last(number, seen) - begun).toMillis();
		}).sorted().toList();
		log.warn("{}: the last of {} watchers hears after {} ms, of 20 times", what, WATCHERS_OF_EACH, millis);
		assertThat(millis.get(NINE_OF_TEN)).as(what + " " + millis).isLessThan(1000);
	}

	/** When the last of those who watch a consultation had seen it. */
	private static long last(int number, Predicate<Told> seen) {
		return IntStream.range(0, WATCHERS_OF_EACH)
			.mapToObj((each) -> WATCHERS.streams().get(number + each * CONSULTATIONS))
			.mapToLong((stream) -> stream.first(seen).at())
			.max()
			.orElseThrow();
	}

	private static Predicate<Told> with(String path, String value) {
		return (told) -> told.data().at(path).asString("").equals(value);
	}

}
