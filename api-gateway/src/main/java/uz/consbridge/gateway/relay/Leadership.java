package uz.consbridge.gateway.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The lead among the relays of one database: an advisory lock on a connection of its own.
 * It only spares the others the noise; the slot itself lets one in at a time.
 */
final class Leadership implements AutoCloseable {

	private final Connection connection;

	private Leadership(Connection connection) {
		this.connection = connection;
	}

	/** Takes the lead if nobody has it. */
	static Optional<Leadership> tryTake(Database database, String slot) throws SQLException {
		Connection connection = database.connect("consbridge-relay-lead");
		try {
			if (lock(connection, slot)) {
				return Optional.of(new Leadership(connection));
			}
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
		connection.close();
		return Optional.empty();
	}

	private static boolean lock(Connection connection, String slot) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 0))")) {
			statement.setString(1, slot);
			try (ResultSet result = statement.executeQuery()) {
				return result.next() && result.getBoolean(1);
			}
		}
	}

	/** Whether the lead is still ours. */
	boolean held() throws SQLException {
		return this.connection.isValid(5);
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
