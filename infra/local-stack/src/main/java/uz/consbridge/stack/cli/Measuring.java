package uz.consbridge.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import uz.consbridge.stack.Guardian;
import uz.consbridge.stack.bench.Bench;
import uz.consbridge.stack.run.Complaint;

/**
 * Whoever measures sits in a session of its own, as far from the stack as one machine
 * allows: Linux shares processors among sessions first, and within the stack's the bench
 * would measure how long it waits itself.
 */
final class Measuring {

	private static final Path SETSID = Path.of("/usr/bin/setsid");

	private static final String GATEWAY = "BENCH_GATEWAY";

	private static final String RESULTS = "BENCH_RESULTS";

	private Measuring() {
	}

	/** Has another process measure, and waits for it. */
	static void apart(Map<String, String> environment, String gateway, Path results) {
		ProcessBuilder builder = new ProcessBuilder(command()).inheritIO();
		builder.environment().putAll(environment);
		builder.environment().put(GATEWAY, gateway);
		builder.environment().put(RESULTS, results.toString());
		try {
			Process measuring = builder.start();
			Guardian.watch(measuring.toHandle(), "KILL");
			if (measuring.waitFor() != 0) {
				throw new Complaint("the bench ended before it was through");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Complaint("the bench was interrupted", ex);
		}
	}

	/** What the other process does. */
	static void run(Map<String, String> environment, Terminal terminal) {
		String gateway = environment.get(GATEWAY);
		String results = environment.get(RESULTS);
		if (gateway == null || results == null) {
			throw new Complaint("measure is part of bench and not to be called");
		}
		new Bench(environment, gateway, Path.of(results)).run(terminal::say);
	}

	/** This very command line, but for its last word. */
	private static List<String> command() {
		ProcessHandle.Info self = ProcessHandle.current().info();
		List<String> command = new ArrayList<>(Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of());
		command.add(self.command().orElse("java"));
		command.addAll(Arrays
			.asList(self.arguments().orElseThrow(() -> new Complaint("the bench cannot read its own command line"))));
		command.set(command.size() - 1, "measure");
		return command;
	}

}
