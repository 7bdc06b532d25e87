package uz.consbridge.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a local stack keeps its data, logs and state, and where the built parts are
 * found.
 *
 * @param root the checkout
 * @param data {@code .consbridge} in the checkout, or {@code CONSBRIDGE_HOME}
 */
public record Home(Path root, Path data) {

	private static final long LEAST_SPACE = 1L << 30;

	/** The home named by the launcher's properties and the environment. */
	public static Home of(Settings settings) {
		Path root = Path.of(System.getProperty("consbridge.root", "")).toAbsolutePath();
		return new Home(root, root.resolve(settings.get("CONSBRIDGE_HOME", ".consbridge")));
	}

	/** Creates the directories and refuses a disk that is about to run full. */
	public void prepare() {
		try {
			Files.createDirectories(logs());
			long usable = Files.getFileStore(this.data).getUsableSpace();
			if (usable < LEAST_SPACE) {
				throw new Complaint("Only " + (usable >> 20) + " MiB are free on the disk of " + this.data
						+ "; the stack needs at least 1 GiB. Free some space or set CONSBRIDGE_HOME to another disk.");
			}
		}
		catch (IOException ex) {
			throw new Complaint("Cannot write to " + this.data + ": " + ex.getMessage(), ex);
		}
	}

	public Path logs() {
		return this.data.resolve("logs");
	}

	Path state() {
		return this.data.resolve("state.json");
	}

	Path secrets() {
		return this.data.resolve("secrets.env");
	}

	Path lock() {
		return this.data.resolve("lock");
	}

	/** The runnable jar of a module, for example {@code api-gateway}. */
	public Path jar(String module) {
		Path target = this.root.resolve(module).resolve("target");
		try (Stream<Path> files = Files.list(target)) {
			List<Path> jars = files.filter((file) -> file.toString().endsWith("-app.jar")).toList();
			if (jars.size() == 1) {
				return jars.getFirst();
			}
			throw new Complaint("Expected one runnable jar in " + target + " but found " + jars.size()
					+ "; run mvn -DskipTests clean package.");
		}
		catch (IOException ex) {
			throw new Complaint("Not built: " + target + " does not exist; run mvn -DskipTests package.", ex);
		}
	}

}
