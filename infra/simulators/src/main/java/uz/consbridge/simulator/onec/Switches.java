package uz.consbridge.simulator.onec;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;

/** The behaviour in force; may be changed while running. */
public final class Switches {

	/** The query length the web server in front of 1C usually allows. */
	static final int USUAL_QUERY_LIMIT = 2048;

	private final Map<Switch, Boolean> positions = new EnumMap<>(Switch.class);

	private int dayLimit = 3;

	private int queryLimit = USUAL_QUERY_LIMIT;

	private Duration clockTolerance = Duration.ofMinutes(10);

	Switches() {
	}

	/** Whether a switch is on. */
	public synchronized boolean on(Switch which) {
		return this.positions.getOrDefault(which, which.usual());
	}

	/** Sets a switch. */
	public synchronized Switches set(Switch which, boolean on) {
		this.positions.put(which, on);
		return this;
	}

	/** How many documents a subscriber may have on one day; 0 for any number. */
	public synchronized int dayLimit() {
		return this.dayLimit;
	}

	/** Sets how many documents a subscriber may have on one day; 0 for any number. */
	public synchronized Switches dayLimit(int limit) {
		this.dayLimit = limit;
		return this;
	}

	/** How long a raw query may be, bytes. */
	public synchronized int queryLimit() {
		return this.queryLimit;
	}

	/** Sets how long a raw query may be, bytes. */
	public synchronized Switches queryLimit(int limit) {
		this.queryLimit = limit;
		return this;
	}

	/** How far a time of writing may be from the base's clock. */
	public synchronized Duration clockTolerance() {
		return this.clockTolerance;
	}

	/** Sets how far a time of writing may be from the base's clock. */
	public synchronized Switches clockTolerance(Duration tolerance) {
		this.clockTolerance = tolerance;
		return this;
	}

	/** Everything as it usually is. */
	public synchronized void reset() {
		this.positions.clear();
		this.dayLimit = 3;
		this.queryLimit = USUAL_QUERY_LIMIT;
		this.clockTolerance = Duration.ofMinutes(10);
	}

	synchronized ObjectNode json() {
		ObjectNode json = Json.object();
		for (Switch each : Switch.values()) {
			json.put(each.name().toLowerCase(Locale.ROOT), on(each));
		}
		return json.put("day_limit", this.dayLimit)
			.put("query_limit", this.queryLimit)
			.put("clock_tolerance_seconds", this.clockTolerance.toSeconds());
	}

	synchronized void apply(JsonNode json) {
		for (String name : json.propertyNames()) {
			JsonNode value = json.path(name);
			switch (name) {
				case "day_limit" -> dayLimit(value.asInt());
				case "query_limit" -> queryLimit(value.asInt());
				case "clock_tolerance_seconds" -> clockTolerance(Duration.ofSeconds(value.asLong()));
				default -> set(Switch.valueOf(name.toUpperCase(Locale.ROOT)), value.asBoolean());
			}
		}
	}

}
