package uz.consbridge.stack.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import uz.consbridge.stack.run.Complaint;

/** Consultations that have not reached both systems yet. */
final class Backlog {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Duration PAUSE = Duration.ofMillis(500);

	private final DataSource database;

	Backlog(DataSource database) {
		this.database = database;
	}

	/** Waits until there are none, so that one measurement does not burden the next. */
	void awaitEnd() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (size() > 0) {
			if (System.nanoTime() > deadline) {
				throw new Complaint(size() + " consultations did not reach Chatwoot and 1C within " + PATIENCE + ".");
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

	private long size() {
		try (Connection connection = this.database.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("""
						select count(*) from cons.consultations
						where sync_chatwoot = 'pending' or sync_onec = 'pending'""")) {
			return rows.next() ? rows.getLong(1) : 0;
		}
		catch (SQLException ex) {
			throw new Complaint("Cannot read the backlog: " + ex.getMessage(), ex);
		}
	}

}
