package uz.consbridge.simulator.chatwoot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;

/** Bodies as Chatwoot writes them, and their shapes. */
final class Examples {

	/** Depends on the data, not on the form. */
	private static final Set<String> FREE = Set.of("custom_attributes", "additional_attributes", "content_attributes",
			"attachments", "last_activity_at", "changed_attributes", "working_hours");

	private Examples() {
	}

	static String text(String name) {
		try (InputStream in = Examples.class.getResourceAsStream("/chatwoot/" + name)) {
			if (in == null) {
				throw new IllegalArgumentException("No example " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static JsonNode json(String name) {
		return Json.parse(text(name)).orElseThrow();
	}

	/** The paths of all members. */
	static Set<String> shape(JsonNode body) {
		Set<String> paths = new TreeSet<>();
		collect(body, "", paths);
		return paths;
	}

	private static void collect(JsonNode node, String path, Set<String> paths) {
		if (node instanceof ObjectNode object) {
			object.properties().stream().filter((one) -> !FREE.contains(one.getKey())).forEach((one) -> {
				paths.add(path + "/" + one.getKey());
				collect(one.getValue(), path + "/" + one.getKey(), paths);
			});
		}
		else if (node.isArray() && !node.isEmpty()) {
			collect(node.path(0), path + "[]", paths);
		}
	}

}
