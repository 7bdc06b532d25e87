package uz.consbridge.simulator.onec.model;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the base shows an object to people; references are ordered by it. */
public final class Presentation {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT);

	private Presentation() {
	}

	/** The text people see. */
	public static String of(Row row) {
		return switch (row.type().kind()) {
			case DOCUMENT -> "Телефонный звонок " + row.text("Number") + " от " + DATE.format(row.time("Date"));
			case CATALOG -> row.text("Description");
			case REGISTER -> "";
		};
	}

	/** What objects are ordered by: documents by date and number, catalogs by name. */
	public static String order(Row row) {
		return switch (row.type().kind()) {
			case DOCUMENT -> time(row.time("Date")) + row.text("Number");
			case CATALOG -> row.text("Description").toLowerCase(Locale.ROOT) + "\u0000" + row.text("Code");
			case REGISTER -> "";
		};
	}

	/** A time as the interface writes it. */
	public static String time(LocalDateTime time) {
		return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).format(time);
	}

}
