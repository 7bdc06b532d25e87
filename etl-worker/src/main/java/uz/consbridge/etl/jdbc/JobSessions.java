package uz.consbridge.etl.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Hands out the right to run a job, to one instance at a time. */
public final class JobSessions {

	private static final int NAMESPACE = 0x45544C;

	private final DataSource dataSource;

	public JobSessions(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * The lock of that name with a connection of its own, empty when somebody else holds
	 * it. The lock lives and dies with the connection: a killed instance frees it, and
	 * one that lost its connection can no longer write.
	 */
	public Optional<JobSession> tryOpen(String lock) {
		Connection connection = connect();
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		boolean mine = false;
		try {
			mine = jdbc.sql("select pg_try_advisory_lock(:namespace, hashtext(:lock))")
				.param("namespace", NAMESPACE)
				.param("lock", lock)
				.query(Boolean.class)
				.single();
			return mine ? Optional.of(new JobSession(connection, lock)) : Optional.empty();
		}
		finally {
			if (!mine) {
				JobSession.release(connection);
			}
		}
	}

	static void unlock(JdbcClient jdbc, String lock) {
		jdbc.sql("select pg_advisory_unlock(:namespace, hashtext(:lock))")
			.param("namespace", NAMESPACE)
			.param("lock", lock)
			.query(Boolean.class)
			.single();
	}

	private Connection connect() {
		try {
			return this.dataSource.getConnection();
		}
		catch (SQLException ex) {
			throw new CannotGetJdbcConnectionException("PostgreSQL does not answer", ex);
		}
	}

}
