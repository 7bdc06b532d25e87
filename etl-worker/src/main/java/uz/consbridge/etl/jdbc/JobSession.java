package uz.consbridge.etl.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The right to run a job. Everything a run writes goes through this one connection, so
 * that whoever lost the lock cannot write any more. For one thread at a time.
 */
public final class JobSession implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(JobSession.class);

	private final Connection connection;

	private final String lock;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	JobSession(Connection connection, String lock) {
		SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
		this.connection = connection;
		this.lock = lock;
		this.jdbc = JdbcClient.create(single);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(single));
	}

	public JdbcClient jdbc() {
		return this.jdbc;
	}

	/** Does all of it or nothing. */
	public void inTransaction(Runnable work) {
		this.transaction.executeWithoutResult((status) -> work.run());
	}

	@Override
	public void close() {
		try {
			JobSessions.unlock(this.jdbc, this.lock);
			release(this.connection);
		}
		catch (DataAccessException ex) {
			log.warn("The lock {} is given up with its connection: {}", this.lock, String.valueOf(ex.getMessage()));
			abort();
		}
	}

	/** A connection that may still hold the lock must not go back to the pool. */
	private void abort() {
		try {
			this.connection.abort(Runnable::run);
			this.connection.close();
		}
		catch (SQLException ex) {
			log.warn("A connection could not be closed: {}", ex.getMessage());
		}
	}

	static void release(Connection connection) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			log.warn("A connection could not be given back: {}", ex.getMessage());
		}
	}

}
