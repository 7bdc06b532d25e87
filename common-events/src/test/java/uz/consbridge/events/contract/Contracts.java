package uz.consbridge.events.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of the repository that state the contracts. */
final class Contracts {

	static final Path DOCS = Path.of("..", "docs");

	/** One schema for each event, named after its {@code ce_type}. */
	static final Path SCHEMAS = DOCS.resolve("schemas");

	/** One payload for each event. */
	static final Path EXAMPLES = SCHEMAS.resolve("examples");

	/** The schemas of what was released last. */
	static final Path RELEASED = SCHEMAS.resolve("released");

	static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private Contracts() {
	}

	/** The JSON files of a directory by their names without the ending. */
	static Map<String, JsonNode> in(Path directory) {
		try (Stream<Path> files = Files.list(directory)) {
			Map<String, JsonNode> found = new TreeMap<>();
			files.filter((file) -> file.toString().endsWith(".json"))
				.forEach((file) -> found.put(name(file), JSON.readTree(file)));
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One of them. */
	static JsonNode in(Path directory, String name) {
		return Optional.ofNullable(in(directory).get(name))
			.orElseThrow(() -> new AssertionError(name + " is missing in " + directory));
	}

	static void write(Path file, JsonNode content) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, JSON.writeValueAsString(content) + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Path file) {
		return file.getFileName().toString().replaceFirst("\\.json$", "");
	}

}
