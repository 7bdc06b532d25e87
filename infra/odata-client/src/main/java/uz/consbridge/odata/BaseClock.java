package uz.consbridge.odata;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * The one converter between our instants and the base's naive wall clock of whole
 * seconds. Year 1 means "none". The zone of this process plays no part.
 */
public final class BaseClock {

	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

	private final ZoneId zone;

	private final Clock clock;

	public BaseClock(ZoneId zone, Clock clock) {
		this.zone = zone;
		this.clock = clock;
	}

	/** The present, in whole seconds. */
	public Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	/** The calendar day it is in the base. */
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone);
	}

	/** The calendar day of the instant in the base. */
	public LocalDate dayOf(Instant instant) {
		return LocalDate.ofInstant(instant, this.zone);
	}

	/** The instant on the base's wall clock, cut to whole seconds. */
	public LocalDateTime toBase(Instant instant) {
		return LocalDateTime.ofInstant(instant, this.zone).truncatedTo(ChronoUnit.SECONDS);
	}

	/** The instant as 1C writes it. */
	public String text(Instant instant) {
		return FORMAT.format(toBase(instant));
	}

	/** The wall-clock time of the base as an instant. */
	public Instant fromBase(LocalDateTime wallClock) {
		return wallClock.atZone(this.zone).toInstant();
	}

	/** The instant of a 1C date, none when it is empty. */
	public @Nullable Instant instant(@Nullable String text) {
		if (text == null || text.isBlank() || text.startsWith("0001-01-01")) {
			return null;
		}
		return fromBase(parse(text));
	}

	/**
	 * The time of a time-of-day member; its date part means nothing. None when the member
	 * is empty; midnight is a time.
	 */
	public static @Nullable LocalTime timeOfDay(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : parse(text).toLocalTime();
	}

	private static LocalDateTime parse(String text) {
		try {
			return LocalDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
		}
		catch (DateTimeParseException ex) {
			throw new UnreadableRowException("not a date of 1C: " + ex.getParsedString(), ex);
		}
	}

}
