package uz.consbridge.stack.cli;

import java.nio.file.Path;
import java.util.List;

import uz.consbridge.stack.LocalKafka;
import uz.consbridge.stack.LocalPostgres;

/** The servers of the stack, each as the only thing a process of its own does. */
final class Servers {

	private Servers() {
	}

	/** Arguments: data directory, port, name of the database. Ends with the server. */
	static void postgres(List<String> arguments) {
		Path data = Path.of(arguments.get(0));
		LocalPostgres server = LocalPostgres.start(data, Integer.parseInt(arguments.get(1)));
		closeAtExit(server);
		server.createDatabase(arguments.get(2));
		server.awaitEnd();
		System.exit(1);
	}

	/** Arguments: data directory, port. */
	static void kafka(List<String> arguments) {
		LocalKafka server = LocalKafka.start(Path.of(arguments.get(0)), Integer.parseInt(arguments.get(1)));
		closeAtExit(server);
		server.awaitEnd();
	}

	private static void closeAtExit(AutoCloseable server) {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try {
				server.close();
			}
			catch (Exception ex) {
				System.err.println("Did not stop cleanly: " + ex);
			}
		}));
	}

}
