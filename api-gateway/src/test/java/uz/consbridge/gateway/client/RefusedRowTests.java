package uz.consbridge.gateway.client;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uz.consbridge.gateway.core.CoreTests;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the database says about a row it refuses is logged, the row itself is not. */
class RefusedRowTests extends CoreTests {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void whatWasStoredIsNotQuoted() {
		insert("310009911");
		DuplicateKeyException refused = catchThrowableOfType(DuplicateKeyException.class, () -> insert("310009911"));
		assertThat(refused).hasStackTraceContaining("clients_owner_inn");
		for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
			assertThat(cause.toString()).doesNotContain("310009911");
		}
	}

	private void insert(String inn) {
		this.jdbc.sql("insert into cons.clients (client_id, is_parent, org_inn) values (gen_random_uuid(), true, :inn)")
			.param("inn", inn)
			.update();
	}

}
