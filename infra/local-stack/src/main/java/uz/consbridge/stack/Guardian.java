package uz.consbridge.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * Ends a process when this JVM ends, however it ends: a shell waits for the end of its
 * input, which the operating system closes even after kill -9.
 */
public final class Guardian {

	private Guardian() {
	}

	/** Sends the signal to the process once this JVM is gone. */
	public static void watch(ProcessHandle watched, String signal) {
		String script = "trap '' INT TERM HUP; read -r _; kill -" + signal + " " + watched.pid() + " 2>/dev/null";
		try {
			Process guardian = new ProcessBuilder("sh", "-c", script).redirectOutput(Redirect.DISCARD)
				.redirectError(Redirect.DISCARD)
				.start();
			// A later process may get the same number; it must not be killed in place of
			// this one.
			Thread.ofVirtual().start(() -> {
				watched.onExit().join();
				guardian.destroyForcibly();
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot watch process " + watched.pid(), ex);
		}
	}

}
