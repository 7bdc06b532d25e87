package uz.consbridge.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Writes events as CloudEvents 1.0 in Kafka binary mode (attributes as {@code ce_}
 * headers, JSON payload) and reads them back. Unknown members are ignored, so that a
 * reader survives a newer writer.
 */
public final class EventCodec {

	private final JsonMapper json = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.addModule(new SimpleModule().addDeserializer(Instant.class, new WholeSeconds()))
		.build();

	/** The JSON payload of the event. */
	public byte[] payload(EventData data) {
		return this.json.writeValueAsBytes(data);
	}

	/** The Kafka headers of the event. */
	public Map<String, String> headers(Event<?> event) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("ce_specversion", "1.0");
		headers.put("ce_id", event.id());
		headers.put("ce_type", event.type());
		headers.put("ce_source", event.source());
		headers.put("ce_time", event.time().toString());
		headers.put("content-type", "application/json");
		put(headers, "ce_subject", event.subject());
		put(headers, "ce_sequence", event.sequence());
		put(headers, "traceparent", event.traceparent());
		return headers;
	}

	/** Reads a record; what cannot be read is reported, not thrown. */
	public Decoded decode(Map<String, String> headers, byte @Nullable [] payload) {
		String type = headers.get("ce_type");
		String id = headers.get("ce_id");
		String source = headers.get("ce_source");
		String time = headers.get("ce_time");
		if (type == null || id == null || source == null || time == null || payload == null) {
			return new Decoded.Malformed("ce_id, ce_type, ce_source, ce_time and a payload are required");
		}
		Class<? extends EventData> dataType = EventTypes.classOf(type).orElse(null);
		if (dataType == null) {
			return new Decoded.Malformed("unknown ce_type " + type);
		}
		try {
			String sequence = headers.get("ce_sequence");
			EventData data = this.json.readValue(payload, dataType);
			if (data == null) {
				return new Decoded.Malformed("payload is null");
			}
			return new Decoded.Intact(new Event<>(id, source, Instant.parse(time), headers.get("ce_subject"),
					(sequence != null) ? Long.valueOf(sequence) : null, headers.get("traceparent"), data));
		}
		catch (JacksonException | DateTimeParseException | IllegalArgumentException ex) {
			return new Decoded.Malformed("unreadable " + type + ": " + firstLine(ex));
		}
	}

	private static void put(Map<String, String> headers, String name, @Nullable Object value) {
		if (value != null) {
			headers.put(name, value.toString());
		}
	}

	private static String firstLine(Exception ex) {
		String message = String.valueOf(ex.getMessage());
		return message.lines().findFirst().orElse("");
	}

	/** Text of a header's bytes. */
	public static String text(byte[] value) {
		return new String(value, StandardCharsets.UTF_8);
	}

	/** What became of reading a record. */
	public sealed interface Decoded {

		record Intact(Event<?> event) implements Decoded {

		}

		record Malformed(String reason) implements Decoded {

		}

	}

}
