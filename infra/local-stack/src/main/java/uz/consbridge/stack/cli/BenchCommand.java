package uz.consbridge.stack.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import uz.consbridge.stack.TempDirs;
import uz.consbridge.stack.bench.BigBench;
import uz.consbridge.stack.bench.IngestBench;
import uz.consbridge.stack.bench.LoadBench;
import uz.consbridge.stack.run.Complaint;
import uz.consbridge.stack.run.Home;
import uz.consbridge.stack.run.Plan;
import uz.consbridge.stack.run.Settings;
import uz.consbridge.stack.run.Stack;
import uz.consbridge.stack.run.StackState;

/**
 * {@code bench}: measures on a fresh stack of its own, beside one that may be running.
 * With {@code load} it measures a first load, with {@code ingest} how many webhooks are
 * taken, with {@code --big} reads among few consultations and among a million.
 */
final class BenchCommand {

	/**
	 * No job runs but those that are measured, 1C has much to tell, and nobody waits for
	 * the gateway or its decisions: it takes over what was read while 1C and who reads it
	 * leave it time, as if they had machines of their own.
	 */
	private static final Map<String, String> LOAD = Map.ofEntries(Map.entry("ETL_WORKER_HEAP", "256m"),
			Map.entry("ONEC_SIMULATOR_HEAP", "1500m"), Map.entry("ETL_CONS_INCREMENTAL_INTERVAL", "0"),
			Map.entry("ETL_CONS_OPEN_UPDATE_INTERVAL", "0"), Map.entry("ETL_CALLS_INTERVAL", "0"),
			Map.entry("ETL_CONS_REDATE_INTERVAL", "0"), Map.entry("ETL_CONS_RATES_INTERVAL", "0"),
			Map.entry("ETL_CONS_RATES_FULL_INTERVAL", "0"), Map.entry("ETL_CONS_ALL_INTERVAL", "0"),
			Map.entry("ETL_CONS_ALL_OPEN_INTERVAL", "0"), Map.entry("ETL_CLIENTS_INTERVAL", "0"),
			Map.entry("ETL_CLIENTS_FULL_INTERVAL", "0"), Map.entry("SERVICE_NICE", "0"),
			Map.entry("GATEWAY_NICE", "10"), Map.entry("CONSBRIDGE_RELAY_POLLINTERVAL", "100ms"));

	/** What Chatwoot changed is not asked for meanwhile: it comes in bursts. */
	private static final Map<String, String> STEADY = Map.of("CONSBRIDGE_OBSERVER_ENABLED", "false");

	/**
	 * The bare endpoint is what webhooks are compared with; the connections are kept.
	 */
	private static final Map<String, String> INGEST = Map.of("CONSBRIDGE_INGEST_BAREENDPOINT", "true",
			"SERVER_TOMCAT_MAXKEEPALIVEREQUESTS", "-1");

	private static final int DOCUMENTS = 100_000;

	private final Home home;

	private final Settings settings;

	private final Terminal terminal;

	BenchCommand(Home home, Settings settings, Terminal terminal) {
		this.home = home;
		this.settings = settings;
		this.terminal = terminal;
	}

	/** What is loaded: a number of documents, and the milliseconds 1C takes to begin. */
	private static LoadBench.Size size(List<String> arguments) {
		return new LoadBench.Size(number(arguments, 1, DOCUMENTS), Duration.ofMillis(number(arguments, 2, 0)));
	}

	private static int number(List<String> arguments, int place, int usual) {
		try {
			return (arguments.size() > place) ? Integer.parseInt(arguments.get(place)) : usual;
		}
		catch (NumberFormatException ex) {
			throw new Complaint("not a number: " + arguments.get(place), ex);
		}
	}

	void run(List<String> arguments) {
		Kind kind = Kind.of(arguments);
		String stamp = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
			.withZone(ZoneOffset.UTC)
			.format(Clock.systemUTC().instant());
		Path results = this.home.data().resolve("bench").resolve(stamp);
		Home fresh = new Home(this.home.root(), results.resolve("stack"));
		fresh.prepare();
		Plan plan = plan(kind, fresh);
		try (Stack stack = Stack.start(fresh, plan, this.terminal::say)) {
			StackState state = StackState.read(fresh).orElseThrow();
			Map<String, String> environment = plan.environment();
			switch (kind) {
				case STEADY -> Measuring.apart(environment, url(state, "api-gateway"), results);
				case LOAD -> new LoadBench(environment, state, size(arguments), results).run(this.terminal::say);
				case BIG -> new BigBench(environment, url(state, "api-gateway"), results).run(this.terminal::say);
				case INGEST ->
					new IngestBench(environment, url(state, "webhook-ingest"), results).run(this.terminal::say);
			}
			stack.writeState();
		}
		TempDirs.delete(fresh.data());
	}

	private Plan plan(Kind kind, Home fresh) {
		Plan plan = Plan.of(fresh, this.settings.with(switch (kind) {
			case LOAD -> LOAD;
			case INGEST -> INGEST;
			case STEADY, BIG -> STEADY;
		}), Map.of(), true);
		return (kind == Kind.INGEST) ? plan.only("kafka", "webhook-ingest") : plan;
	}

	private static String url(StackState state, String service) {
		return state.url(service).orElseThrow();
	}

	private enum Kind {

		STEADY, LOAD, INGEST, BIG;

		static Kind of(List<String> arguments) {
			boolean sized = List.of(2, 3).contains(arguments.size()) && arguments.getFirst().equals("load");
			return switch (sized ? "load" : String.join(" ", arguments)) {
				case "" -> STEADY;
				case "load" -> LOAD;
				case "ingest" -> INGEST;
				case "--big" -> BIG;
				default -> throw new Complaint("usage: bench [load [DOCUMENTS [MILLISECONDS]] | ingest | --big]");
			};
		}

	}

}
