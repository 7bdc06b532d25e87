package uz.consbridge.ingest.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The SQLite file of the spool. What a method has written is on the disk when it returns.
 * One process at a time holds the file; its methods may be called by one thread at a
 * time.
 */
final class SpoolFile implements AutoCloseable {

	private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
	};

	/** In this order: the write-ahead log must never be shared. */
	private static final List<String> SETTINGS = List.of("pragma busy_timeout = 5000",
			"pragma locking_mode = exclusive", "pragma journal_mode = wal", "pragma synchronous = full",
			"pragma secure_delete = on", """
					create table if not exists waiting (id integer primary key autoincrement, kept_at integer not null,
					  bytes integer not null, refused integer not null default 0, topic text not null,
					  key text not null, headers text not null, payload blob not null)""", "begin immediate", "commit");

	private final JsonMapper json = new JsonMapper();

	private final Connection connection;

	private SpoolFile(Connection connection) {
		this.connection = connection;
	}

	/** Opens the file, or makes one that only its owner can read. */
	static SpoolFile open(Path path) {
		try {
			create(path.toAbsolutePath());
			SpoolFile file = new SpoolFile(DriverManager.getConnection("jdbc:sqlite:" + path.toAbsolutePath()));
			file.prepare(path);
			return file;
		}
		catch (SQLException | IOException ex) {
			throw new SpoolUnusableException(path, ex);
		}
	}

	/** A record that waits. */
	record Row(long id, Outgoing outgoing) {

	}

	void insert(List<Outgoing> records, Instant keptAt) throws SQLException {
		change("insert into waiting (kept_at, topic, key, headers, payload, bytes) values (?,?,?,?,?,?)", records,
				(insert, outgoing) -> {
					insert.setLong(1, keptAt.toEpochMilli());
					insert.setString(2, outgoing.topic());
					insert.setString(3, outgoing.key());
					insert.setString(4, this.json.writeValueAsString(outgoing.headers()));
					insert.setBytes(5, outgoing.payload());
					insert.setLong(6, outgoing.bytes());
				});
	}

	List<Row> oldest(int limit) throws SQLException {
		try (PreparedStatement query = this.connection.prepareStatement(
				"select id, topic, key, headers, payload from waiting where refused = 0 order by id limit ?")) {
			query.setInt(1, limit);
			List<Row> rows = new ArrayList<>();
			try (ResultSet found = query.executeQuery()) {
				while (found.next()) {
					rows.add(new Row(found.getLong(1), new Outgoing(found.getString(2), found.getString(3),
							this.json.readValue(found.getString(4), HEADERS), found.getBytes(5))));
				}
			}
			return rows;
		}
	}

	void delete(List<Long> ids) throws SQLException {
		change("delete from waiting where id = ?", ids, (statement, id) -> statement.setLong(1, id));
	}

	/** Keeps them, but out of the way: Kafka will never take them. */
	void refuse(List<Long> ids) throws SQLException {
		change("update waiting set refused = 1 where id = ?", ids, (statement, id) -> statement.setLong(1, id));
	}

	/** Counts everything. */
	SpoolState state() throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet found = statement.executeQuery("select count(*), coalesce(sum(bytes), 0),"
						+ " coalesce(sum(refused), 0), min(case when refused = 0 then kept_at end) from waiting")) {
			found.next();
			long oldest = found.getLong(4);
			Instant since = found.wasNull() ? null : Instant.ofEpochMilli(oldest);
			return new SpoolState(found.getLong(1), found.getLong(2), found.getLong(3), since);
		}
	}

	@Nullable Instant oldest() throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet found = statement
					.executeQuery("select kept_at from waiting where refused = 0 order by id limit 1")) {
			return found.next() ? Instant.ofEpochMilli(found.getLong(1)) : null;
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	private <T> void change(String sql, List<T> all, Parameters<T> parameters) throws SQLException {
		this.connection.setAutoCommit(false);
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			for (T one : all) {
				parameters.set(statement, one);
				statement.addBatch();
			}
			statement.executeBatch();
			this.connection.commit();
		}
		catch (SQLException ex) {
			this.connection.rollback();
			throw ex;
		}
		finally {
			this.connection.setAutoCommit(true);
		}
	}

	private void prepare(Path path) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			for (String setting : SETTINGS) {
				statement.execute(setting);
			}
			if (!"wal".equals(value(statement, "journal_mode")) || !"2".equals(value(statement, "synchronous"))) {
				throw new SpoolUnusableException(path, null);
			}
		}
		catch (SQLException ex) {
			this.connection.close();
			throw ex;
		}
	}

	private static String value(Statement statement, String pragma) throws SQLException {
		try (ResultSet found = statement.executeQuery("pragma " + pragma)) {
			found.next();
			return found.getString(1);
		}
	}

	private static void create(Path path) throws IOException {
		Files.createDirectories(path.getParent());
		if (!Files.exists(path)) {
			Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
	}

	private interface Parameters<T> {

		void set(PreparedStatement statement, T one) throws SQLException;

	}

}
