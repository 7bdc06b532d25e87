package uz.consbridge.odata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.events.Ids;

/**
 * One object, record or tabular line of 1C. Absent members read as empty ones; empty
 * strings, the zero GUID and year 1 read as none.
 */
public final class Row {

	/** 1C's empty reference. */
	public static final String ZERO_GUID = "00000000-0000-0000-0000-000000000000";

	private final ObjectNode json;

	private final BaseClock clock;

	private final int bytes;

	public Row(ObjectNode json, BaseClock clock) {
		this(json, clock, 0);
	}

	Row(ObjectNode json, BaseClock clock, int bytes) {
		this.json = json;
		this.clock = clock;
		this.bytes = bytes;
	}

	/** Its size as 1C wrote it, 0 for a single object. */
	public int bytes() {
		return this.bytes;
	}

	public ObjectNode json() {
		return this.json;
	}

	/** A string or the name of an enumeration value. */
	public @Nullable String text(String member) {
		JsonNode value = this.json.get(member);
		if (value == null || !value.isValueNode() || value.isNull()) {
			return null;
		}
		// No database keeps NUL.
		String text = value.asString().replace('\0', ' ').strip();
		return text.isEmpty() ? null : text;
	}

	/**
	 * A reference, lower-case.
	 * @throws UnreadableRowException if it is not a GUID
	 */
	public @Nullable String guid(String member) {
		String text = text(member);
		if (text == null || text.equals(ZERO_GUID)) {
			return null;
		}
		return Ids.guid(text)
			.orElseThrow(() -> new UnreadableRowException(member, "is not a reference", null))
			.toString();
	}

	/**
	 * A reference that must be there, such as {@code Ref_Key}.
	 * @throws UnreadableRowException if it is not
	 */
	public String requiredGuid(String member) {
		String guid = guid(member);
		if (guid == null) {
			throw new UnreadableRowException(member, "is missing", null);
		}
		return guid;
	}

	/** A date with time, converted from the base's clock. */
	public @Nullable Instant instant(String member) {
		try {
			return this.clock.instant(text(member));
		}
		catch (UnreadableRowException ex) {
			throw new UnreadableRowException(member, "is not a date", ex);
		}
	}

	/**
	 * The day of the base's calendar in a member that must be there.
	 * @throws UnreadableRowException if it is not
	 */
	public LocalDate requiredDay(String member) {
		Instant instant = instant(member);
		if (instant == null) {
			throw new UnreadableRowException(member, "is missing", null);
		}
		return this.clock.dayOf(instant);
	}

	/** A member of which only the time of day counts. */
	public @Nullable LocalTime timeOfDay(String member) {
		try {
			return BaseClock.timeOfDay(text(member));
		}
		catch (UnreadableRowException ex) {
			throw new UnreadableRowException(member, "is not a time of day", ex);
		}
	}

	/** A truth value; false when absent. */
	public boolean flag(String member) {
		return this.json.path(member).asBoolean(false);
	}

	/** An integer, which 1C writes as a number or, for wide ones, as a string. */
	public @Nullable Long number(String member) {
		String text = text(member);
		if (text == null) {
			return null;
		}
		try {
			return Long.valueOf(text);
		}
		catch (NumberFormatException ex) {
			throw new UnreadableRowException(member, "is not an integer", ex);
		}
	}

	/**
	 * An integer that is never as wide as {@link #number} allows.
	 * @throws UnreadableRowException if it is
	 */
	public @Nullable Integer integer(String member) {
		Long number = number(member);
		if (number != null && number.intValue() != number) {
			throw new UnreadableRowException(member, "is too large", null);
		}
		return (number != null) ? Integer.valueOf(number.intValue()) : null;
	}

	/** The lines of a tabular section. */
	public List<Row> lines(String section) {
		List<Row> lines = new ArrayList<>();
		for (JsonNode line : this.json.path(section)) {
			if (line instanceof ObjectNode object) {
				lines.add(new Row(object, this.clock));
			}
		}
		return lines;
	}

}
