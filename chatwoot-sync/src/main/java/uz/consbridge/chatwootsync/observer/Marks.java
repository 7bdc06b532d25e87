package uz.consbridge.chatwootsync.observer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * How far Chatwoot has been observed. Whoever holds them is the only observer: the lock
 * lives and dies with their connection, through which everything is written.
 */
final class Marks implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Marks.class);

	private static final String LOCK = "hashtextextended('chatwoot observer', 4)";

	private final Connection connection;

	private final JdbcClient jdbc;

	private Marks(Connection connection) {
		this.connection = connection;
		this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	/** The marks, unless another instance holds them. */
	static Optional<Marks> tryOpen(DataSource dataSource) {
		Marks marks = new Marks(connect(dataSource));
		boolean mine = false;
		try {
			mine = marks.ask("select pg_try_advisory_lock(" + LOCK + ")");
			return mine ? Optional.of(marks) : Optional.empty();
		}
		finally {
			if (!mine) {
				marks.giveBack();
			}
		}
	}

	/** How far the last looks have come; none before the first. */
	Optional<Mark> mark() {
		return this.jdbc.sql("select seen_until, looked_at from chatwoot.observer where only_row")
			.query((row, index) -> new Mark(instant(row.getObject("seen_until", OffsetDateTime.class)),
					instant(row.getObject("looked_at", OffsetDateTime.class))))
			.optional();
	}

	/** What of a conversation has been reported last. */
	Optional<Observed> observed(long conversationId) {
		return this.jdbc
			.sql("select version, last_message_id from chatwoot.observed where conversation_id = :conversation")
			.param("conversation", conversationId)
			.query((row, index) -> new Observed(instant(row.getObject("version", OffsetDateTime.class)),
					row.getLong("last_message_id")))
			.optional();
	}

	void keep(long conversationId, Observed observed) {
		this.jdbc.sql("""
				insert into chatwoot.observed (conversation_id, version, last_message_id)
				values (:conversation, :version, :message)
				on conflict (conversation_id)
				do update set version = excluded.version, last_message_id = excluded.last_message_id""")
			.param("conversation", conversationId)
			.param("version", observed.version().atOffset(ZoneOffset.UTC))
			.param("message", observed.lastMessageId())
			.update();
	}

	/** Remembers a look, and forgets what no look will ask for again. */
	void keep(Mark mark, Instant forgetBefore) {
		this.jdbc
			.sql("""
					insert into chatwoot.observer (seen_until, looked_at) values (:seen, :looked)
					on conflict (only_row) do update set seen_until = excluded.seen_until, looked_at = excluded.looked_at""")
			.param("seen", mark.seenUntil().atOffset(ZoneOffset.UTC))
			.param("looked", mark.lookedAt().atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc.sql("delete from chatwoot.observed where version < :before")
			.param("before", forgetBefore.atOffset(ZoneOffset.UTC))
			.update();
	}

	@Override
	public void close() {
		try {
			boolean _ = ask("select pg_advisory_unlock(" + LOCK + ")");
			giveBack();
		}
		catch (DataAccessException ex) {
			log.warn("The observer's lock is given up with its connection: {}", String.valueOf(ex.getMessage()));
			abort();
		}
	}

	private boolean ask(String sql) {
		return Boolean.TRUE.equals(this.jdbc.sql(sql).query(Boolean.class).single());
	}

	private static Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : Instant.EPOCH;
	}

	private static Connection connect(DataSource dataSource) {
		try {
			return dataSource.getConnection();
		}
		catch (SQLException ex) {
			throw new CannotGetJdbcConnectionException("PostgreSQL does not answer", ex);
		}
	}

	private void giveBack() {
		try {
			this.connection.close();
		}
		catch (SQLException ex) {
			log.warn("A connection could not be given back: {}", ex.getMessage());
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

	/**
	 * How far the looks have come.
	 *
	 * @param seenUntil what changed before has been reported
	 * @param lookedAt when anybody looked last
	 */
	record Mark(Instant seenUntil, Instant lookedAt) {

	}

	/** A conversation as it was reported last. */
	record Observed(Instant version, long lastMessageId) {

	}

}
