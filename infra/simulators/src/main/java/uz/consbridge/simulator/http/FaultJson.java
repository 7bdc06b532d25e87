package uz.consbridge.simulator.http;

import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Faults as the control API writes them. */
final class FaultJson {

	private FaultJson() {
	}

	/**
	 * Reads an order.
	 * @throws IllegalArgumentException naming what is wrong with it
	 */
	static Fault read(JsonNode order) {
		Fault usual = Fault.of(kind(order.path("kind").asString("")));
		Integer retryAfter = order.hasNonNull("retryAfter") ? order.path("retryAfter").asInt() : null;
		return usual.on(text(order, "method"), text(order, "pathContains"))
			.onBody(text(order, "bodyContains"))
			.answering(order.path("status").asInt(usual.status()), text(order, "body"))
			.retryAfter(retryAfter)
			.delayed(Duration.ofMillis(order.path("delayMs").asLong(usual.delay().toMillis())))
			.times(order.path("times").asInt(usual.times()))
			.randomly(order.path("probability").asDouble(usual.probability()), order.path("seed").asLong(usual.seed()));
	}

	static ObjectNode write(Faults.Status status) {
		Fault fault = status.fault();
		return Json.object()
			.put("id", status.id())
			.put("kind", fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.put("method", fault.method())
			.put("pathContains", fault.pathContains())
			.put("bodyContains", fault.bodyContains())
			.put("times", fault.times())
			.put("probability", fault.probability())
			.put("hits", status.hits());
	}

	private static Fault.Kind kind(String word) {
		try {
			return Fault.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("Unknown fault kind '" + word + "'", ex);
		}
	}

	private static @Nullable String text(JsonNode order, String name) {
		JsonNode value = order.path(name);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		return value.isString() ? value.asString() : value.toString();
	}

}
