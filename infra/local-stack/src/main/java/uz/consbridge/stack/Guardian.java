package uz.consbridge.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;

/**
 * Kills a process when this JVM ends, however it ends: a shell waits for the end of its
 * input, which the operating system closes even after kill -9.
 */
final class Guardian {

	private Guardian() {
	}

	static void watch(long pid, String signal) {
		String script = "trap '' INT TERM HUP; cat >/dev/null; kill -" + signal + " " + pid + " 2>/dev/null";
		try {
			new ProcessBuilder("sh", "-c", script).redirectOutput(Redirect.DISCARD)
				.redirectError(Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot watch process " + pid, ex);
		}
	}

}
