package uz.consbridge.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Temporary directories of servers that live as long as this JVM. */
public final class TempDirs {

	private TempDirs() {
	}

	static Path create(String prefix) {
		try {
			return Files.createTempDirectory(prefix);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void deleteAtExit(Path directory, AutoCloseable user) {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try {
				user.close();
			}
			catch (Exception ex) {
				throw new IllegalStateException("Cannot stop the user of " + directory, ex);
			}
			finally {
				delete(directory);
			}
		}));
	}

	/** Deletes the directory with all it holds. */
	public static void delete(Path directory) {
		try (Stream<Path> found = Files.walk(directory)) {
			List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot delete " + directory, ex);
		}
	}

}
