package uz.consbridge.gateway.mapping.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import uz.consbridge.gateway.mapping.Candidates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcCandidates implements Candidates {

	private static final String SELECT = """
			select u.cl_ref_key, u.user_id, u.description, u.display_name, u.chatwoot_team,
			    exists (select 1 from cons.users o
			        where o.cl_ref_key <> u.cl_ref_key and not o.deletion_mark and not o.invalid
			        and ((u.user_id like '%@%' and lower(btrim(o.user_id)) = lower(btrim(u.user_id)))
			            or (u.description like '%@%' and lower(btrim(o.description)) = lower(btrim(u.description)))))
			        as shared
			from cons.users u
			where not u.agent_known and not u.deletion_mark and not u.invalid
			and u.con_limit > 0 and (u.start_hour is not null or u.end_hour is not null)
			""";

	private final JdbcClient jdbc;

	JdbcCandidates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Candidate> find(String managerKey) {
		return this.jdbc.sql(SELECT + " and u.cl_ref_key = :key for update of u skip locked")
			.param("key", managerKey)
			.query(JdbcCandidates::candidate)
			.optional();
	}

	@Override
	public List<Candidate> notAskedSince(Instant then, int limit) {
		return this.jdbc.sql(SELECT + """
				and (u.agent_asked_at is null or u.agent_asked_at < :then)
				order by u.agent_asked_at nulls first, u.cl_ref_key limit :limit for update of u skip locked
				""")
			.param("then", then.atOffset(ZoneOffset.UTC))
			.param("limit", limit)
			.query(JdbcCandidates::candidate)
			.list();
	}

	@Override
	public void asked(UUID managerKey, Instant now) {
		this.jdbc.sql("update cons.users set agent_asked_at = :now where cl_ref_key = :key")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("key", managerKey.toString())
			.update();
	}

	@Override
	public void known(String managerKey) {
		this.jdbc.sql("update cons.users set agent_known = true where cl_ref_key = :key and not agent_known")
			.param("key", managerKey)
			.update();
	}

	private static Candidate candidate(ResultSet row, int number) throws SQLException {
		return new Candidate(UUID.fromString(row.getString("cl_ref_key")), row.getString("user_id"),
				row.getString("description"), row.getString("display_name"), row.getBoolean("shared"),
				row.getString("chatwoot_team"));
	}

}
