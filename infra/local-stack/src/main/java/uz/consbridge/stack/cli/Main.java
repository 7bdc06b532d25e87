package uz.consbridge.stack.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import uz.consbridge.stack.run.Complaint;
import uz.consbridge.stack.run.Home;
import uz.consbridge.stack.run.Settings;

/**
 * Entry point of the launcher: finds the command and turns complaints into one sentence.
 */
public final class Main {

	private Main() {
	}

	static void main(String[] arguments) {
		try {
			run(Arrays.asList(arguments));
		}
		catch (Complaint complaint) {
			System.err.println("consbridge: " + complaint.getMessage());
			System.exit(1);
		}
	}

	private static void run(List<String> arguments) {
		String command = arguments.isEmpty() ? "help" : arguments.getFirst();
		List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
		Settings settings = Settings.load(Path.of(System.getProperty("consbridge.root", ""), ".env"), System.getenv());
		Home home = Home.of(settings);
		Terminal terminal = new Terminal(System.out);
		switch (command) {
			case "postgres" -> Servers.postgres(rest);
			case "kafka" -> Servers.kafka(rest);
			case "demo" -> new UpCommand(home, settings, terminal).demo(rest);
			case "up" -> new UpCommand(home, settings, terminal).up(rest);
			case "down" -> new DownCommand(home, terminal).run();
			case "status" -> new StatusCommand(home, terminal).run(rest);
			case "logs" -> new LogsCommand(home, terminal).run(rest);
			case "reset" -> new ResetCommand(home, terminal).run(rest);
			case "dlt" -> new DeadLetterCommand(Operator.of(home, settings), terminal).run(rest);
			case "etl" -> new EtlCommand(Operator.of(home, settings), terminal).run(rest);
			case "webhook-setup" -> new WebhookSetupCommand(Operator.of(home, settings), terminal).run(rest);
			case "bench" -> new BenchCommand(home, settings, terminal).run(rest);
			case "measure" -> Measuring.run(System.getenv(), terminal);
			case "help", "--help", "-h" -> terminal.say(Help.TEXT);
			default -> throw new Complaint("unknown command '" + command + "'.\n" + Help.TEXT);
		}
	}

}
