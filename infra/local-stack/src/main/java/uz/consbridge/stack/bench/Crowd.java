package uz.consbridge.stack.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

import javax.sql.DataSource;

/**
 * Fills the gateway's database with consultations of the past, their clients, history,
 * messages, ratings and calls. Nothing of it is decided or published.
 */
public final class Crowd {

	private static final String SQL = "/bench/crowd.sql";

	private static final String[] TABLES = { "cons.users", "cons.clients", "cons.consultations", "log.change_log",
			"cons.messages", "cons.redates", "cons.rating_answers", "cons.calls" };

	private final DataSource database;

	public Crowd(DataSource database) {
		this.database = database;
	}

	/**
	 * Adds the consultations with these numbers; multiples of ten.
	 * @param to exclusive
	 */
	public void add(int from, int to) throws SQLException {
		String script = script().replace(":from", Integer.toString(from)).replace(":to", Integer.toString(to));
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement()) {
			// References hold by construction, and checking each of them takes longer
			// than all else.
			statement.execute("set session_replication_role = replica");
			for (String each : script.split(";\\s*\\n", -1)) {
				if (!each.isBlank()) {
					statement.execute(each);
				}
			}
			statement.execute("set session_replication_role = default");
			for (String table : TABLES) {
				statement.execute("vacuum analyze " + table);
			}
		}
	}

	/** The cons_id of a number. */
	public static String consId(int number) {
		return "20000000-0000-7000-8000-%012x".formatted(number);
	}

	/** The client of a number: a tenth of the consultation's at most. */
	public static String clientId(int number) {
		return "10000000-0000-4000-8000-%012x".formatted(number);
	}

	private static String script() {
		try (InputStream resource = Objects.requireNonNull(Crowd.class.getResourceAsStream(SQL))) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
