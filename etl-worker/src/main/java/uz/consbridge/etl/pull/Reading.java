package uz.consbridge.etl.pull;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.OneCEvent;

/** What became of reading a row of 1C. */
public sealed interface Reading {

	/**
	 * The row says something.
	 *
	 * @param key what the row is about, within its entity set
	 * @param version differs whenever the row's content does
	 * @param versioned whether 1C itself keeps the version, so that it never comes back
	 * @param happenedAt when, as far as the row says
	 * @param open whether the document is still being worked on
	 */
	record Fact(String key, String version, boolean versioned, @Nullable Instant happenedAt, OneCEvent event,
			boolean open) implements Reading {

	}

	/** The row is complete but about nothing. */
	record Nothing() implements Reading {

	}

	/**
	 * The row cannot be understood.
	 *
	 * @param key the row's key, or the hash of its content when that is not readable
	 * @param field the member that cannot be read
	 * @param content the row as 1C sent it
	 */
	record Unreadable(String key, @Nullable String field, String problem, String content) implements Reading {

		/** A row that Kafka will never take; its content would be too much here, too. */
		public static Unreadable tooLarge(String key) {
			return new Unreadable(key, null, "too large for Kafka", key);
		}

	}

}
