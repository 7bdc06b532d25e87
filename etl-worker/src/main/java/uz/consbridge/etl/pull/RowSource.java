package uz.consbridge.etl.pull;

import java.time.Instant;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Ids;
import uz.consbridge.odata.EntitySet;
import uz.consbridge.odata.Row;
import uz.consbridge.odata.UnreadableRowException;

/**
 * An entity set and how its rows become facts.
 *
 * @param entity under which name its rows are remembered
 * @param key the key of a row, as far as it can be read
 * @param timeMember the member that says when the row came about or changed;
 * {@link #NONE} if there is none
 * @param reader may throw {@link UnreadableRowException}
 */
public record RowSource(EntitySet set, String entity, Function<Row, String> key, String timeMember,
		Function<Row, Reading> reader) {

	/** A member that no row has. */
	public static final String NONE = "";

	/** Rows that are remembered under the name of their set. */
	public RowSource(EntitySet set, Function<Row, String> key, String timeMember, Function<Row, Reading> reader) {
		this(set, set.name(), key, timeMember, reader);
	}

	/** Reads a row; one that cannot be understood never stops the others. */
	public PulledRow pull(Row row) {
		String identity = identity(row);
		return new PulledRow(at(row), identity, reading(row, identity), row.bytes());
	}

	private Reading reading(Row row, String identity) {
		try {
			return this.reader.apply(row);
		}
		catch (UnreadableRowException ex) {
			return new Reading.Unreadable(identity, ex.member(), String.valueOf(ex.getMessage()),
					row.json().toString());
		}
	}

	private String identity(Row row) {
		try {
			return this.key.apply(row);
		}
		catch (UnreadableRowException ex) {
			return "content-" + Ids.named(row.json().toString());
		}
	}

	private @Nullable Instant at(Row row) {
		try {
			return row.instant(this.timeMember);
		}
		catch (UnreadableRowException ex) {
			return null;
		}
	}

}
