package uz.consbridge.chatwootsync;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Status;
import uz.consbridge.chatwootsync.setup.SetUp;
import uz.consbridge.chatwootsync.setup.SetUpProperties;
import uz.consbridge.chatwootsync.setup.SetUpProperties.Shown;
import uz.consbridge.simulator.http.Fault;
import uz.consbridge.simulator.http.Fault.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** What the account must have is made once, however many start and however often. */
class SetUpTests {

	private static final AtomicLong STARTS = new AtomicLong();

	private static final List<String> LABELS = List.of("accounting", "lang_ru", "lang_uz", "site");

	private static final List<String> DEFINITIONS = List.of("contact_attribute code_abonent",
			"conversation_attribute closed_without_con", "conversation_attribute cons_id");

	@RegisterExtension
	private static final SyncDesk DESK = new SyncDesk(Duration.ofMillis(600));

	static Stream<Arguments> everyWriteLosesItsAnswer() {
		return Stream.of("/labels", "/custom_attribute_definitions")
			.flatMap((path) -> Stream.of(Kind.COMMIT_THEN_TIMEOUT, Kind.RESET_AFTER_COMMIT, Kind.RESET, Kind.HTML)
				.map((kind) -> Arguments.of(kind, path)));
	}

	@Test
	void theFirstStartMakesEverythingAndTheNextNothing() throws Exception {
		SetUp first = starting();
		assertThat(first.health().getStatus()).isEqualTo(Status.UNKNOWN);
		first.look();
		assertThat(first.health().getStatus()).isEqualTo(Status.UP);
		assertComplete();
		DESK.chatwoot.ledger().clear();
		SetUp second = starting();
		second.look();
		second.look();
		assertThat(DESK.chatwoot.ledger().entries()).as("one read of each kind, no write")
			.hasSize(2)
			.allMatch((request) -> request.method().equals("GET"));
	}

	@Test
	void onlyWhatIsMissingIsMade() throws Exception {
		assertThat(DESK.asAdministrator("POST", "/labels", "{\"title\": \"lang_ru\"}")).isEqualTo(200);
		DESK.chatwoot.ledger().clear();
		starting().look();
		assertThat(DESK.writes()).hasSize(LABELS.size() - 1 + DEFINITIONS.size());
		assertComplete();
	}

	@Test
	void whatSomebodyDeletedIsMadeAgainAtTheNextStart() throws Exception {
		starting().look();
		long label = DESK.shown("/labels").at("/payload/0/id").asLong();
		assertThat(DESK.asAdministrator("DELETE", "/labels/" + label, "")).isEqualTo(200);
		starting().look();
		assertComplete();
	}

	@Test
	void manyInstancesThatStartTogetherMakeEverythingOnce() throws Exception {
		List<SetUp> instances = IntStream.range(0, 4).mapToObj((each) -> starting()).toList();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			instances.forEach((instance) -> threads.execute(() -> complete(instance)));
		}
		assertThat(instances).allMatch((instance) -> instance.health().getStatus().equals(Status.UP));
		assertComplete();
	}

	@Test
	void aChatwootThatIsAwayIsWaitedForAndSaid() throws Exception {
		DESK.chatwoot.faults().add(Fault.status(503, "away"));
		SetUp start = starting();
		start.look();
		assertThat(start.health().getStatus()).isEqualTo(Status.UNKNOWN);
		assertThat(start.health().getDetails().get("reason")).asString().contains("503");
		DESK.chatwoot.faults().clear();
		start.look();
		assertThat(start.health().getStatus()).isEqualTo(Status.UP);
		assertComplete();
	}

	@Tag("slow")
	@ParameterizedTest
	@MethodSource("everyWriteLosesItsAnswer")
	void aLostAnswerMakesNothingTwice(Kind kind, String path) throws Exception {
		DESK.chatwoot.faults().add(Fault.of(kind).on("POST", path).delayed(SyncDesk.SILENCE).times(1));
		SetUp killed = starting();
		killed.look();
		complete(starting());
		complete(killed);
		assertThat(DESK.chatwoot.faults().all()).as("the fault has hit").isEmpty();
		assertComplete();
	}

	private static SetUp starting() {
		SetUpProperties properties = new SetUpProperties(true, Duration.ofSeconds(1),
				Map.of("cons_id", new Shown("Консультация", "text"), "closed_without_con",
						new Shown("Закрыто без консультации", "checkbox")),
				Map.of("code_abonent", new Shown("Код абонента", "text")));
		return DESK.starting(properties, System.currentTimeMillis() + STARTS.incrementAndGet());
	}

	private static void complete(SetUp instance) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).until(() -> {
			instance.look();
			return instance.health().getStatus();
		}, Status.UP::equals);
	}

	private static void assertComplete() throws IOException, InterruptedException {
		assertThat(DESK.shown("/labels")
			.path("payload")
			.valueStream()
			.map((label) -> label.path("title").asString())
			.sorted()
			.toList()).isEqualTo(LABELS);
		assertThat(DESK.shown("/custom_attribute_definitions")
			.valueStream()
			.map((definition) -> definition.path("attribute_model").asString() + " "
					+ definition.path("attribute_key").asString())
			.sorted()
			.toList()).isEqualTo(DEFINITIONS);
		assertThat(DESK.violations()).isEmpty();
	}

}
