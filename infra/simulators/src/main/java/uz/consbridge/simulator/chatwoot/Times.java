package uz.consbridge.simulator.chatwoot;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** The time formats Chatwoot mixes, from the microseconds the store keeps. */
final class Times {

	private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private Times() {
	}

	static long micros(Instant instant) {
		return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
	}

	static Instant instant(long micros) {
		return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
	}

	/** Whole seconds; 0 means none. */
	static long seconds(JsonNode micros) {
		return Math.floorDiv(Fields.number(micros), 1_000_000L);
	}

	/** Seconds with a fraction. */
	static double fraction(JsonNode micros) {
		return Fields.number(micros) / 1_000_000d;
	}

	/** ISO-8601 with milliseconds, or null for none. */
	static JsonNode iso(JsonNode micros) {
		long value = Fields.number(micros);
		return (value == 0) ? NullNode.getInstance() : StringNode.valueOf(MILLIS.format(instant(value)));
	}

}
