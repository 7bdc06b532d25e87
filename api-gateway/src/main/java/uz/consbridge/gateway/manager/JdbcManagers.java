package uz.consbridge.gateway.manager;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcManagers implements Managers {

	private final JdbcClient jdbc;

	JdbcManagers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Long> agentOf(String managerKey) {
		return this.jdbc.sql("select chatwoot_user_id from sys.user_mapping where cl_manager_key = :key")
			.param("key", managerKey)
			.query(Long.class)
			.optional();
	}

	@Override
	public Optional<String> managerOf(long agentId) {
		return this.jdbc.sql("select cl_manager_key from sys.user_mapping where chatwoot_user_id = :agent")
			.param("agent", agentId)
			.query(String.class)
			.optional();
	}

	@Override
	public Optional<String> nameOf(String managerKey) {
		return this.jdbc.sql("select cons.manager_name(:key) as name")
			.param("key", managerKey)
			.query((row, number) -> Optional.ofNullable(row.getString("name")))
			.single();
	}

}
