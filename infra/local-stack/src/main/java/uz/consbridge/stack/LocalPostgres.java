package uz.consbridge.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL server from Maven Central binaries, durable ({@code fsync} and
 * {@code synchronous_commit} on) and ready for logical decoding. It ends with this JVM.
 */
public final class LocalPostgres implements AutoCloseable {

	public static final String USER = "postgres";

	public static final String PASSWORD = "postgres";

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private final EmbeddedPostgres server;

	private final ProcessHandle postmaster;

	private LocalPostgres(EmbeddedPostgres server, ProcessHandle postmaster) {
		this.server = server;
		this.postmaster = postmaster;
	}

	/** The one server shared by the tests of this JVM; stopped when the JVM ends. */
	public static LocalPostgres shared() {
		return Shared.INSTANCE;
	}

	/**
	 * Starts a server.
	 * @param data its data directory; kept if it exists
	 * @param port its port, 0 for one from the operating system
	 */
	public static LocalPostgres start(Path data, int port) {
		try {
			awaitEndOfPredecessor(data);
			EmbeddedPostgres server = EmbeddedPostgres.builder()
				.setDataDirectory(data)
				.setCleanDataDirectory(false)
				.setPort(port)
				.setPGStartupWait(Duration.ofSeconds(60))
				.setServerConfig("fsync", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("full_page_writes", "on")
				.setServerConfig("wal_level", "logical")
				.setServerConfig("max_replication_slots", "32")
				.setServerConfig("max_wal_senders", "32")
				.setServerConfig("max_slot_wal_keep_size", "4GB")
				.setServerConfig("max_connections", "300")
				.setServerConfig("shared_buffers", "256MB")
				.start();
			ProcessHandle postmaster = postmaster(data).orElseThrow();
			// An orderly end would wait for the readers of the log.
			Guardian.watch(postmaster, "QUIT");
			return new LocalPostgres(server, postmaster);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("PostgreSQL does not start", ex);
		}
	}

	/** A server that lost its JVM needs a moment to end and to leave the directory. */
	private static void awaitEndOfPredecessor(Path data) throws IOException {
		postmaster(data).ifPresent((predecessor) -> predecessor.onExit().orTimeout(30, TimeUnit.SECONDS).join());
	}

	private static Optional<ProcessHandle> postmaster(Path data) throws IOException {
		Path file = data.resolve("postmaster.pid");
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
			.filter((process) -> process.info().command().orElse("postgres").contains("postgres"));
	}

	/** Waits until the server process has ended, for whatever reason. */
	public void awaitEnd() {
		this.postmaster.onExit().join();
	}

	public int port() {
		return this.server.getPort();
	}

	/** JDBC URL of the named database. */
	public String jdbcUrl(String database) {
		return this.server.getJdbcUrl(USER, database);
	}

	/** A data source (unpooled) for the named database. */
	public DataSource dataSource(String database) {
		return this.server.getDatabase(USER, database);
	}

	/** Creates an empty database of its own, for one test class. */
	public String freshDatabase() {
		String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
		createDatabase(name);
		return name;
	}

	/** Creates the database unless it exists. */
	public void createDatabase(String name) {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			boolean exists = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'").next();
			if (!exists) {
				statement.execute("create database \"" + name + "\"");
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Cannot create database " + name, ex);
		}
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static final class Shared {

		private static final LocalPostgres INSTANCE = start();

		private static LocalPostgres start() {
			Path data = TempDirs.create("consbridge-postgres");
			LocalPostgres server = LocalPostgres.start(data, 0);
			TempDirs.deleteAtExit(data, server);
			return server;
		}

	}

}
