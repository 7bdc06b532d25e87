package uz.consbridge.stack.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import uz.consbridge.stack.TempDirs;
import uz.consbridge.stack.bench.Bench;
import uz.consbridge.stack.bench.BigBench;
import uz.consbridge.stack.bench.LoadBench;
import uz.consbridge.stack.run.Complaint;
import uz.consbridge.stack.run.Home;
import uz.consbridge.stack.run.Plan;
import uz.consbridge.stack.run.Settings;
import uz.consbridge.stack.run.Stack;
import uz.consbridge.stack.run.StackState;

/**
 * {@code bench}: measures on a fresh stack of its own, beside one that may be running.
 * With {@code load} it measures a first load, with {@code --big} reads among few
 * consultations and among a million.
 */
final class BenchCommand {

	/** No job runs but those that are measured, and 1C has much to tell. */
	private static final Map<String, String> LOAD = Map.ofEntries(Map.entry("ETL_WORKER_HEAP", "256m"),
			Map.entry("ONEC_SIMULATOR_HEAP", "1500m"), Map.entry("ETL_CONS_INCREMENTAL_INTERVAL", "0"),
			Map.entry("ETL_CONS_OPEN_UPDATE_INTERVAL", "0"), Map.entry("ETL_CALLS_INTERVAL", "0"),
			Map.entry("ETL_CONS_REDATE_INTERVAL", "0"), Map.entry("ETL_CONS_RATES_INTERVAL", "0"),
			Map.entry("ETL_CONS_RATES_FULL_INTERVAL", "0"), Map.entry("ETL_CONS_ALL_INTERVAL", "0"),
			Map.entry("ETL_CONS_ALL_OPEN_INTERVAL", "0"), Map.entry("ETL_CLIENTS_INTERVAL", "0"),
			Map.entry("ETL_CLIENTS_FULL_INTERVAL", "0"));

	/** What Chatwoot changed is not asked for meanwhile: it comes in bursts. */
	private static final Map<String, String> STEADY = Map.of("CONSBRIDGE_OBSERVER_ENABLED", "false");

	private final Home home;

	private final Settings settings;

	private final Terminal terminal;

	BenchCommand(Home home, Settings settings, Terminal terminal) {
		this.home = home;
		this.settings = settings;
		this.terminal = terminal;
	}

	void run(List<String> arguments) {
		boolean load = arguments.equals(List.of("load"));
		boolean big = arguments.equals(List.of("--big"));
		if (!load && !big && !arguments.isEmpty()) {
			throw new Complaint("usage: bench [load | --big]");
		}
		String stamp = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
			.withZone(ZoneOffset.UTC)
			.format(Clock.systemUTC().instant());
		Path results = this.home.data().resolve("bench").resolve(stamp);
		Home fresh = new Home(this.home.root(), results.resolve("stack"));
		fresh.prepare();
		Plan plan = Plan.of(fresh, this.settings.with(load ? LOAD : STEADY), Map.of(), true);
		try (Stack stack = Stack.start(fresh, plan, this.terminal::say)) {
			StackState state = StackState.read(fresh).orElseThrow();
			if (load) {
				new LoadBench(plan.environment(), state.url("etl-worker").orElseThrow(), results)
					.run(this.terminal::say);
			}
			else if (big) {
				new BigBench(plan.environment(), state.url("api-gateway").orElseThrow(), results)
					.run(this.terminal::say);
			}
			else {
				new Bench(plan.environment(), state.url("api-gateway").orElseThrow(), results).run(this.terminal::say);
			}
			stack.writeState();
		}
		TempDirs.delete(fresh.data());
	}

}
