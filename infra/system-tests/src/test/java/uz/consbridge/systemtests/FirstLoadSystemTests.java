package uz.consbridge.systemtests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uz.consbridge.simulator.onec.model.Names;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A first load during which etl-worker and api-gateway are killed misses no row and takes
 * none twice.
 */
@Tag("slow")
class FirstLoadSystemTests {

	private static final int DOCUMENTS = 4_000;

	private static final int PAGE = 200;

	private static final List<String> JOBS = List.of("consultations", "redates", "calls");

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final SystemStack STACK = SystemStack.start("load", settings(), "up", "--free-ports");

	private final long seed = ThreadLocalRandom.current().nextLong();

	private final Random random = new Random(this.seed);

	private final Simulator onec = Simulator.onec(STACK);

	private final Database database = new Database(STACK);

	@AfterAll
	static void stop() {
		STACK.close();
	}

	@Test
	void killedAtAnyPageItMissesNoRowAndTakesNoneTwice() {
		JOBS.forEach((job) -> Awaitility.await("there was no " + job)
			.atMost(PATIENCE)
			.until(() -> this.database.loadFinished(job)));
		this.onec.order("/_sim/onec/generate",
				Map.of("documents", DOCUMENTS, "calls", 2 * DOCUMENTS, "redates", DOCUMENTS / 2, "days", 28));
		for (String job : JOBS) {
			load(job);
			for (String victim : List.of("etl-worker", "api-gateway")) {
				awaitPages(job, 1 + this.random.nextInt(4));
				STACK.awaitBack(victim, STACK.kill(victim));
			}
			Awaitility.await(job + " are loaded, seed " + this.seed)
				.atMost(PATIENCE)
				.until(() -> this.database.loadFinished(job));
		}
		assertSame("documents", this.database::documents, held(Names.DOCUMENT, "Ref_Key", "DataVersion"));
		assertSame("redates", () -> this.database.records("redates"),
				held(Names.REDATES, "ДокументОбращения_Key", "Period"));
		assertSame("calls", () -> this.database.records("calls"), held(Names.CALLS, "ДокументОбращения_Key", "Period"));
		assertThat(this.database.decisions()).as("nothing was decided, so nothing told").isZero();
		assertThat(this.onec.violations()).isEmpty();
	}

	private void assertSame(String what, Supplier<List<String>> taken, List<String> held) {
		assertThat(held).isNotEmpty();
		Awaitility.await("all " + what + " are taken over, seed " + this.seed)
			.atMost(PATIENCE)
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> taken.get().size() >= held.size());
		assertThat(taken.get()).as("%s, seed %s", what, this.seed).isEqualTo(held);
	}

	private static void load(String job) {
		assertThat(STACK.jobs("POST", "/" + job + "/load").status()).isEqualTo(202);
	}

	/** Waits until that many more pages were acknowledged, or all. */
	private void awaitPages(String job, long pages) {
		long before = this.database.loaded(job);
		Awaitility.await("some pages of " + job)
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> this.database.loaded(job) >= before + pages * PAGE || this.database.loadFinished(job));
	}

	/** Two members of all rows of a set, as 1C tells them. */
	private List<String> held(String entity, String one, String other) {
		String query = "?$format=json&$select=%s&$orderby=%s%%20asc&$top=100000".formatted(encoded(one + "," + other),
				encoded(other.equals("Period") ? other : "Number"));
		String secret = Base64.getEncoder()
			.encodeToString(("consbridge:" + STACK.secret("ODATA_PASSWORD")).getBytes(StandardCharsets.UTF_8));
		return Json
			.ask("GET", this.onec.url() + "/cl/odata/standard.odata/" + encoded(entity) + query,
					Map.of("Authorization", "Basic " + secret, "Accept", "application/json"), Map.of())
			.body()
			.path("value")
			.valueStream()
			.map((row) -> row.path(one).asString() + " " + row.path(other).asString())
			.sorted()
			.toList();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * Jobs run at the start, when they are told to, and when their worker died; the pages
	 * are small, so that there are many.
	 */
	private static Map<String, String> settings() {
		Map<String, String> settings = new HashMap<>(SystemStack.quick());
		settings.put("ODATA_PAGE_SIZE", Integer.toString(PAGE));
		for (String job : JOBS) {
			settings.put("CONSBRIDGE_ETL_JOBS_" + job.toUpperCase(Locale.ROOT) + "_INTERVAL", "1h");
		}
		for (String job : List.of("ETL_CONS_ALL_INTERVAL", "ETL_CONS_ALL_OPEN_INTERVAL", "ETL_CLIENTS_INTERVAL",
				"ETL_CLIENTS_FULL_INTERVAL", "ETL_CONS_RATES_INTERVAL", "ETL_CONS_RATES_FULL_INTERVAL")) {
			settings.put(job, "0");
		}
		return settings;
	}

}
