package uz.consbridge.gateway.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the members of requests and answers mean, and a value for examples: from
 * {@code vocabulary.json}, by {@code Type.member} or by {@code member} alone.
 */
final class Vocabulary {

	private final JsonNode words;

	private Vocabulary(JsonNode words) {
		this.words = words;
	}

	static Vocabulary read() {
		try (InputStream in = Objects
			.requireNonNull(Vocabulary.class.getResourceAsStream("/openapi/vocabulary.json"))) {
			return new Vocabulary(new JsonMapper().readTree(in));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Adds the meaning of a type or of a member, and what its code does not say. */
	void describe(String path, ObjectNode schema) {
		meaning(path).ifPresent((means) -> schema.put("description", means));
		limit(path, schema);
	}

	Optional<String> meaning(String path) {
		return word(path).map((word) -> word.path("means").asString("")).filter((means) -> !means.isEmpty());
	}

	/** Adds what the code of a member does not say. */
	void limit(String path, ObjectNode schema) {
		word(path).ifPresent((word) -> word.path("schema").properties().forEach((each) -> {
			schema.set(each.getKey(), each.getValue());
		}));
	}

	/** A value for examples, if there is one. */
	Optional<JsonNode> example(String path) {
		return word(path).map((word) -> word.path("example")).filter((example) -> !example.isMissingNode());
	}

	private Optional<JsonNode> word(String path) {
		JsonNode exact = this.words.path(path);
		if (!exact.isMissingNode()) {
			return Optional.of(exact);
		}
		int dot = path.indexOf('.');
		JsonNode member = (dot < 0) ? exact : this.words.path(path.substring(dot + 1));
		return member.isMissingNode() ? Optional.empty() : Optional.of(member);
	}

}
