package uz.consbridge.ingest.chatwoot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The members of one JSON object, by name. Absent, null and empty are the same; what has
 * the wrong type is unreadable and named.
 */
record Fields(String path, JsonNode node) {

	private static final BigDecimal LATEST = BigDecimal.valueOf(Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());

	Fields object(String name) {
		JsonNode value = this.node.path(name);
		if (!value.isObject() && !value.isNull() && !value.isMissingNode()) {
			throw unreadable(name, "not an object");
		}
		return new Fields(at(name), value);
	}

	/** The object, or one without members if this member is something else. */
	Fields objectIfAny(String name) {
		JsonNode value = this.node.path(name);
		return new Fields(at(name), value.isObject() ? value : MissingNode.getInstance());
	}

	boolean present() {
		return this.node.isObject();
	}

	/** Whether there is such a member, be it null. */
	boolean has(String name) {
		return this.node.has(name);
	}

	JsonNode raw(String name) {
		return this.node.path(name);
	}

	@Nullable String text(String name) {
		JsonNode value = this.node.path(name);
		if (value.isNull() || value.isMissingNode()) {
			return null;
		}
		if (!value.isString() && !value.isNumber()) {
			throw unreadable(name, "not a text");
		}
		String text = value.asString();
		return text.isEmpty() ? null : text;
	}

	String requiredText(String name) {
		String text = text(name);
		if (text == null) {
			throw unreadable(name, "missing");
		}
		return text;
	}

	@Nullable Long number(String name) {
		JsonNode value = this.node.path(name);
		if (value.isNull() || value.isMissingNode()) {
			return null;
		}
		if (value.isIntegralNumber() && value.canConvertToLong()) {
			return value.longValue();
		}
		if (value.isString()) {
			try {
				return Long.valueOf(value.stringValue());
			}
			catch (NumberFormatException ex) {
				throw unreadable(name, "not a whole number");
			}
		}
		throw unreadable(name, "not a whole number");
	}

	long requiredNumber(String name) {
		Long number = number(name);
		if (number == null) {
			throw unreadable(name, "missing");
		}
		return number;
	}

	boolean flag(String name) {
		JsonNode value = this.node.path(name);
		return (value.isBoolean() && value.booleanValue())
				|| (value.isString() && "true".equalsIgnoreCase(value.stringValue()));
	}

	/**
	 * A time in any of Chatwoot's forms: whole or fractional Unix seconds, where 0 means
	 * none, or ISO-8601.
	 */
	@Nullable Instant time(String name) {
		JsonNode value = this.node.path(name);
		if (value.isNull() || value.isMissingNode()) {
			return null;
		}
		if (value.isNumber()) {
			return seconds(name, value.decimalValue());
		}
		if (!value.isString()) {
			throw unreadable(name, "not a time");
		}
		String text = value.stringValue().strip();
		return text.isEmpty() ? null : iso(name, text);
	}

	UnreadableFieldException unreadable(String name, String problem) {
		return new UnreadableFieldException(at(name), problem);
	}

	private @Nullable Instant seconds(String name, BigDecimal seconds) {
		if (seconds.signum() == 0) {
			return null;
		}
		if (seconds.signum() < 0 || seconds.compareTo(LATEST) > 0) {
			throw unreadable(name, "not a time");
		}
		BigDecimal micros = seconds.movePointRight(6).setScale(0, RoundingMode.HALF_UP);
		long whole = micros.longValueExact();
		return Instant.ofEpochSecond(whole / 1_000_000, (whole % 1_000_000) * 1000);
	}

	private Instant iso(String name, String text) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeParseException ex) {
			throw unreadable(name, "not a time");
		}
	}

	private String at(String name) {
		return this.path.isEmpty() ? name : this.path + "." + name;
	}

}
