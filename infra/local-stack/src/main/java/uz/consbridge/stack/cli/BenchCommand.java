package uz.consbridge.stack.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.ZoneOffset;
import java.util.Map;

import uz.consbridge.stack.TempDirs;
import uz.consbridge.stack.bench.Bench;
import uz.consbridge.stack.run.Home;
import uz.consbridge.stack.run.Plan;
import uz.consbridge.stack.run.Settings;
import uz.consbridge.stack.run.Stack;
import uz.consbridge.stack.run.StackState;

/**
 * {@code bench}: measures on a fresh stack of its own, beside one that may be running.
 */
final class BenchCommand {

	private final Home home;

	private final Settings settings;

	private final Terminal terminal;

	BenchCommand(Home home, Settings settings, Terminal terminal) {
		this.home = home;
		this.settings = settings;
		this.terminal = terminal;
	}

	void run() {
		String stamp = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
			.withZone(ZoneOffset.UTC)
			.format(Clock.systemUTC().instant());
		Path results = this.home.data().resolve("bench").resolve(stamp);
		Home fresh = new Home(this.home.root(), results.resolve("stack"));
		fresh.prepare();
		Plan plan = Plan.of(fresh, this.settings, Map.of(), true);
		try (Stack stack = Stack.start(fresh, plan, this.terminal::say)) {
			String gateway = StackState.read(fresh).flatMap((state) -> state.url("api-gateway")).orElseThrow();
			new Bench(plan.environment(), gateway, results).run(this.terminal::say);
			stack.writeState();
		}
		TempDirs.delete(fresh.data());
	}

}
