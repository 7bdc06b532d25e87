package uz.consbridge.gateway.manager;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
		return Optional.ofNullable(namesOf(Set.of(managerKey)).get(managerKey));
	}

	@Override
	public Map<String, String> namesOf(Set<String> managerKeys) {
		Map<String, String> names = new HashMap<>();
		this.jdbc.sql("""
				select k.key, coalesce(u.display_name, u.description, m.agent_name) as name
				from unnest(:keys::text[]) as k (key)
				left join cons.users u on u.cl_ref_key = k.key
				left join sys.user_mapping m on m.cl_manager_key = k.key
				where coalesce(u.display_name, u.description, m.agent_name) is not null
				""").param("keys", managerKeys.toArray(String[]::new)).query((row) -> {
			names.put(row.getString("key"), row.getString("name"));
		});
		return names;
	}

}
