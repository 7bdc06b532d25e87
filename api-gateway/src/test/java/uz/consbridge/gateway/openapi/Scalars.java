package uz.consbridge.gateway.openapi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How single values are written. */
final class Scalars {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Map<Class<?>, String> TYPES = Map.ofEntries(Map.entry(String.class, "string"),
			Map.entry(UUID.class, "string uuid"), Map.entry(Instant.class, "string date-time"),
			Map.entry(OffsetDateTime.class, "string date-time"), Map.entry(LocalDate.class, "string date"),
			Map.entry(LocalTime.class, "string"), Map.entry(int.class, "integer int32"),
			Map.entry(Integer.class, "integer int32"), Map.entry(long.class, "integer int64"),
			Map.entry(Long.class, "integer int64"), Map.entry(double.class, "number"),
			Map.entry(BigDecimal.class, "number"), Map.entry(boolean.class, "boolean"),
			Map.entry(Boolean.class, "boolean"), Map.entry(Object.class, ""));

	private Scalars() {
	}

	static ObjectNode of(Class<?> type) {
		String words = TYPES.get(type);
		if (words == null) {
			throw new IllegalStateException("Say how " + type.getName() + " is written");
		}
		ObjectNode schema = JSON.createObjectNode();
		String[] typeAndFormat = words.split(" ", -1);
		if (!words.isEmpty()) {
			schema.put("type", typeAndFormat[0]);
		}
		if (typeAndFormat.length > 1) {
			schema.put("format", typeAndFormat[1]);
		}
		if (type == LocalTime.class) {
			schema.put("pattern", "^\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");
		}
		return schema;
	}

}
