package uz.consbridge.odata;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A value inside a filter, written the way 1C reads it. */
public sealed interface Literal {

	/** The literal's text, not yet percent-encoded. */
	String text();

	/** A reference; it can only be compared for equality. */
	record Guid(UUID value) implements Literal {

		@Override
		public String text() {
			return "guid'" + this.value + "'";
		}

	}

	/** Naive wall-clock time of the base, whole seconds. */
	record DateTime(LocalDateTime value) implements Literal {

		private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

		public DateTime {
			value = value.truncatedTo(ChronoUnit.SECONDS);
		}

		@Override
		public String text() {
			return "datetime'" + FORMAT.format(this.value) + "'";
		}

	}

	/** A string or the name of an enumeration value. */
	record Text(String value) implements Literal {

		@Override
		public String text() {
			return "'" + this.value.replace("'", "''") + "'";
		}

	}

	/** An integer, written bare. */
	record Int(long value) implements Literal {

		@Override
		public String text() {
			return Long.toString(this.value);
		}

	}

	/** A truth value, written bare. */
	record Bool(boolean value) implements Literal {

		@Override
		public String text() {
			return Boolean.toString(this.value);
		}

	}

}
