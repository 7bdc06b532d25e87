package uz.consbridge.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import uz.consbridge.stack.run.Complaint;
import uz.consbridge.stack.run.Home;

/** {@code logs}: the last lines of one log or of all. */
final class LogsCommand {

	private static final int LINES = 40;

	private final Home home;

	private final Terminal terminal;

	LogsCommand(Home home, Terminal terminal) {
		this.home = home;
		this.terminal = terminal;
	}

	void run(List<String> arguments) {
		String wanted = arguments.isEmpty() ? "" : arguments.getFirst();
		try (Stream<Path> files = Files.list(this.home.logs())) {
			List<Path> logs = files.filter((file) -> file.getFileName().toString().startsWith(wanted))
				.sorted()
				.toList();
			if (logs.isEmpty()) {
				throw new Complaint("no log starts with '" + wanted + "' in " + this.home.logs() + ".");
			}
			for (Path log : logs) {
				show(log);
			}
		}
		catch (IOException ex) {
			throw new Complaint("no logs in " + this.home.logs() + "; nothing has been started yet.", ex);
		}
	}

	private void show(Path log) throws IOException {
		List<String> lines = Files.readAllLines(log);
		this.terminal.say("== " + log);
		lines.subList(Math.max(0, lines.size() - LINES), lines.size()).forEach(this.terminal::say);
	}

}
