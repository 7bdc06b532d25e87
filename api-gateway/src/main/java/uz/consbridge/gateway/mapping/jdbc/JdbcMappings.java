package uz.consbridge.gateway.mapping.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.consultation.Listing;
import uz.consbridge.gateway.lock.Locks;
import uz.consbridge.gateway.mapping.Mapping;
import uz.consbridge.gateway.mapping.Mapping.SetBy;
import uz.consbridge.gateway.mapping.Mappings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcMappings implements Mappings {

	private static final String SELECT = """
			select m.*, coalesce(u.display_name, u.description) as manager_name
			from sys.user_mapping m left join cons.users u on u.cl_ref_key = m.cl_manager_key
			""";

	private final JdbcClient jdbc;

	private final Locks locks;

	private final Clock clock;

	JdbcMappings(JdbcClient jdbc, Locks locks, Clock clock) {
		this.jdbc = jdbc;
		this.locks = locks;
		this.clock = clock;
	}

	@Override
	public Listing<Mapping> list(int skip, int limit) {
		List<Mapping> items = this.jdbc.sql(SELECT + " order by m.cl_manager_key offset :skip limit :limit")
			.param("skip", skip)
			.param("limit", limit)
			.query(JdbcMappings::mapping)
			.list();
		return new Listing<>(items, this.jdbc.sql("select count(*) from sys.user_mapping").query(Long.class).single());
	}

	@Override
	public Optional<Mapping> ofManager(String managerKey) {
		return this.jdbc.sql(SELECT + " where m.cl_manager_key = :key")
			.param("key", managerKey)
			.query(JdbcMappings::mapping)
			.optional();
	}

	@Override
	public Optional<Mapping> ofAgent(long agentId) {
		return this.jdbc.sql(SELECT + " where m.chatwoot_user_id = :agent")
			.param("agent", agentId)
			.query(JdbcMappings::mapping)
			.optional();
	}

	@Override
	public void lock() {
		this.locks.take("user mapping");
	}

	@Override
	public void put(String managerKey, long agentId, @Nullable String agentName, SetBy setBy) {
		this.jdbc.sql("delete from sys.user_mapping where chatwoot_user_id = :agent or cl_manager_key = :key")
			.param("agent", agentId)
			.param("key", managerKey)
			.update();
		this.jdbc
			.sql("""
					insert into sys.user_mapping (chatwoot_user_id, cl_manager_key, agent_name, set_by, created_at, updated_at)
					values (:agent, :key, :name, :setBy, :now, :now)
					""")
			.param("agent", agentId)
			.param("key", managerKey)
			.param("name", agentName)
			.param("setBy", setBy.name().toLowerCase(Locale.ROOT))
			.param("now", now())
			.update();
	}

	@Override
	public void rename(long agentId, @Nullable String agentName) {
		this.jdbc
			.sql("update sys.user_mapping set agent_name = :name, updated_at = :now where chatwoot_user_id = :agent")
			.param("agent", agentId)
			.param("name", agentName)
			.param("now", now())
			.update();
	}

	@Override
	public void remove(String managerKey) {
		this.jdbc.sql("delete from sys.user_mapping where cl_manager_key = :key").param("key", managerKey).update();
	}

	@Override
	public void audit(String action, String managerKey, String operator, @Nullable String address) {
		this.jdbc.sql("""
				insert into ops.audit (at, actor, address, action, group_name, record_key)
				values (:at, :by, :address, :action, 'user-mapping', :key)
				""")
			.param("at", now())
			.param("by", operator)
			.param("address", address)
			.param("action", action)
			.param("key", managerKey)
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Mapping mapping(ResultSet row, int number) throws SQLException {
		return new Mapping(row.getString("cl_manager_key"), row.getString("manager_name"),
				row.getLong("chatwoot_user_id"), row.getString("agent_name"),
				SetBy.valueOf(row.getString("set_by").toUpperCase(Locale.ROOT)),
				row.getObject("updated_at", OffsetDateTime.class).toInstant());
	}

}
