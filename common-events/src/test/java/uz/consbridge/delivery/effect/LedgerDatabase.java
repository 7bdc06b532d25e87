package uz.consbridge.delivery.effect;

import java.time.Duration;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.stack.LocalPostgres;

/** A database with the ledger's table in the schema {@code sync}. */
final class LedgerDatabase {

	private LedgerDatabase() {
	}

	static JdbcClient in(LocalPostgres postgres) {
		return in(postgres, postgres.freshDatabase());
	}

	static JdbcClient in(LocalPostgres postgres, String database) {
		Flyway.configure()
			.dataSource(postgres.dataSource(database))
			.schemas("sync")
			.locations("classpath:db/effects")
			.load()
			.migrate();
		return JdbcClient.create(postgres.dataSource(database));
	}

	/** Moves all rows back in time, for all times are the database's. */
	static void passes(JdbcClient jdbc, Duration time) {
		jdbc.sql("""
				update sync.effect set called_at = called_at - make_interval(secs => :secs),
					lease_until = lease_until - make_interval(secs => :secs)""")
			.param("secs", time.toSeconds())
			.update();
	}

}
