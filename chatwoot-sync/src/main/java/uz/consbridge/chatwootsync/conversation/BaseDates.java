package uz.consbridge.chatwootsync.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates as staff read them: on the clock of the 1C base. */
public record BaseDates(ZoneId zone) {

	private static final DateTimeFormatter ATTRIBUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

	private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

	/** The day of it. */
	public LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, this.zone);
	}

	/** As in custom attributes, {@code YYYY-MM-DDTHH:MM:SS}. */
	public String attribute(Instant instant) {
		return ATTRIBUTE.format(instant.atZone(this.zone));
	}

	/** As in {@code retime_con}, {@code HH:MM}. */
	public String time(Instant instant) {
		return TIME.format(instant.atZone(this.zone));
	}

	/** As in texts, {@code DD.MM.YYYY HH:MM}. */
	public String text(Instant instant) {
		return TEXT.format(instant.atZone(this.zone));
	}

}
