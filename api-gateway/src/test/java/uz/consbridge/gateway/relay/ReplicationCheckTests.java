package uz.consbridge.gateway.relay;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import uz.consbridge.gateway.MissingRequirementException;
import uz.consbridge.stack.LocalPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ReplicationCheckTests {

	private final LocalPostgres postgres = LocalPostgres.shared();

	@Test
	void acceptsAServerThatDecodesLogically() {
		assertThatNoException().isThrownBy(
				() -> ReplicationCheck.run(JdbcClient.create(this.postgres.dataSource(this.postgres.freshDatabase()))));
	}

	@Test
	void namesTheWalLevel() throws Exception {
		try (EmbeddedPostgres replica = EmbeddedPostgres.builder().setServerConfig("wal_level", "replica").start()) {
			assertThatExceptionOfType(MissingRequirementException.class)
				.isThrownBy(() -> ReplicationCheck.run(JdbcClient.create(replica.getPostgresDatabase())))
				.withMessageContaining("wal_level=replica");
		}
	}

	@Test
	void namesTheMissingRight() {
		String database = this.postgres.freshDatabase();
		JdbcClient.create(this.postgres.dataSource(database)).sql("create role weak login password 'weak'").update();
		DriverManagerDataSource weak = new DriverManagerDataSource(
				"jdbc:postgresql://localhost:" + this.postgres.port() + "/" + database, "weak", "weak");
		assertThatExceptionOfType(MissingRequirementException.class)
			.isThrownBy(() -> ReplicationCheck.run(JdbcClient.create(weak)))
			.withMessageContaining("REPLICATION");
	}

}
