package uz.consbridge.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import uz.consbridge.systemtests.planted.NeededElsewhere;

import static org.assertj.core.api.Assertions.assertThat;

/** Types are package-private unless another package needs them. */
class VisibilityTests {

	private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

	private static final String PLANTED = NeededElsewhere.class.getPackageName() + ".";

	private static final List<String> NEEDLESS = PublicTypes.in(classDirectories()).needless();

	@Test
	void noTypeIsPublicWithoutNeed() {
		assertThat(NEEDLESS).filteredOn((name) -> !name.startsWith(PLANTED)).isEmpty();
	}

	@Test
	void oneThatIsWouldBeFound() {
		assertThat(NEEDLESS).filteredOn((name) -> name.startsWith(PLANTED))
			.containsExactly(PLANTED + "NeedlesslyPublic");
	}

	/** Classes and test classes of all modules, which are built before this one. */
	private static List<Path> classDirectories() {
		List<Path> directories = new ArrayList<>();
		for (Path parent : List.of(ROOT, ROOT.resolve("infra"))) {
			for (Path module : modules(parent)) {
				add(directories, module, "src/main/java", "target/classes");
				add(directories, module, "src/test/java", "target/test-classes");
			}
		}
		return directories;
	}

	private static List<Path> modules(Path parent) {
		try (Stream<Path> files = Files.list(parent)) {
			return files.filter((each) -> Files.exists(each.resolve("pom.xml"))).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void add(List<Path> directories, Path module, String sources, String classes) {
		if (Files.exists(module.resolve(sources))) {
			assertThat(module.resolve(classes)).as("build all modules first").isDirectory();
			directories.add(module.resolve(classes));
		}
	}

}
