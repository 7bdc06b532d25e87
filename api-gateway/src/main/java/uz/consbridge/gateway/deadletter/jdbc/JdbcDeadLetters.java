package uz.consbridge.gateway.deadletter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.gateway.deadletter.Cause;
import uz.consbridge.gateway.deadletter.DeadLetter;
import uz.consbridge.gateway.deadletter.DeadLetterPage;
import uz.consbridge.gateway.deadletter.DeadLetterQuery;
import uz.consbridge.gateway.deadletter.DeadLetters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeadLetters implements DeadLetters {

	private static final String MATCHING = """
			 from ops.dead_letter
			where (resolution is not null) = :resolved
			    and (:group::text is null or group_name = :group)
			    and (:key::text is null or record_key = :key)
			    and (:reason::text is null or reason = :reason)
			    and (:fingerprint::text is null or fingerprint = :fingerprint)
			""";

	private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
	};

	private final JsonMapper json = new JsonMapper();

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcDeadLetters(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public DeadLetterPage find(DeadLetterQuery query) {
		long total = matching("select count(*)" + MATCHING, query).query(Long.class).single();
		List<DeadLetter> items = matching("""
				select id, group_name, topic, record_key, record_partition, record_offset, '{}' as headers,
				    null::text as payload, reason, detail, fingerprint, attempts, blocked, parked_at, resolution,
				    resolution_detail, resolved_at
				""" + MATCHING + " order by position offset :skip limit :limit", query).param("skip", query.skip())
			.param("limit", query.limit())
			.query(this::letter)
			.list();
		return new DeadLetterPage(items, total);
	}

	private JdbcClient.StatementSpec matching(String sql, DeadLetterQuery query) {
		return this.jdbc.sql(sql)
			.param("resolved", query.resolved())
			.param("group", query.group())
			.param("key", query.key())
			.param("reason", query.reason())
			.param("fingerprint", query.fingerprint());
	}

	@Override
	public Optional<DeadLetter> find(UUID id) {
		return this.jdbc.sql("select * from ops.dead_letter where id = ?").param(id).query(this::letter).optional();
	}

	@Override
	public Optional<UUID> head(String group, String topic, String key) {
		return this.jdbc.sql("""
				select id from ops.dead_letter
				where resolution is null and group_name = ? and topic = ? and record_key = ?
				order by position limit 1
				""").params(group, topic, key).query(UUID.class).optional();
	}

	@Override
	public List<String> topicsOf(String group, String key) {
		return this.jdbc.sql("""
				select topic from ops.dead_letter where resolution is null and group_name = ? and record_key = ?
				group by topic order by min(position)
				""").params(group, key).query((row, _) -> row.getString("topic")).list();
	}

	@Override
	public List<Cause> causes() {
		return this.jdbc.sql("""
				select group_name as "group", topic, reason, fingerprint, count(*) as count,
				    count(distinct record_key) as keys, min(parked_at) as first, max(parked_at) as last,
				    (array_agg(detail order by position desc))[1] as example
				from ops.dead_letter where resolution is null
				group by group_name, topic, reason, fingerprint order by count(*) desc, min(position)
				""")
			.query((row, _) -> new Cause(row.getString("group"), row.getString("topic"), row.getString("reason"),
					row.getString("fingerprint"), row.getLong("count"), row.getLong("keys"),
					row.getObject("first", OffsetDateTime.class).toInstant(),
					row.getObject("last", OffsetDateTime.class).toInstant(), row.getString("example")))
			.list();
	}

	@Override
	public void parked(DeadLetter letter, long applied) {
		this.jdbc
			.sql("""
					insert into ops.dead_letter (id, group_name, topic, record_key, record_partition, record_offset, headers,
					    payload, reason, detail, fingerprint, attempts, blocked, parked_at, applied_offset)
					values (:id, :group, :topic, :key, :partition, :offset, :headers::json, :payload, :reason, :detail,
					    :fingerprint, :attempts, :blocked, :parkedAt, :applied)
					on conflict (id) do update set
					    position = case when dead_letter.resolution is null then dead_letter.position
					        else excluded.position end,
					    reason = excluded.reason, detail = excluded.detail, fingerprint = excluded.fingerprint,
					    attempts = excluded.attempts, blocked = excluded.blocked, parked_at = excluded.parked_at,
					    resolution = null, resolution_detail = null, resolved_at = null,
					    applied_offset = excluded.applied_offset
					where dead_letter.applied_offset < excluded.applied_offset
					""")
			.param("id", letter.id())
			.param("group", letter.group())
			.param("topic", letter.topic())
			.param("key", letter.key())
			.param("partition", letter.partition())
			.param("offset", letter.offset())
			.param("headers", this.json.writeValueAsString(letter.headers()))
			.param("payload", letter.payload())
			.param("reason", letter.reason())
			.param("detail", letter.detail())
			.param("fingerprint", letter.fingerprint())
			.param("attempts", letter.attempts())
			.param("blocked", letter.blocked())
			.param("parkedAt", letter.parkedAt().atOffset(ZoneOffset.UTC))
			.param("applied", applied)
			.update();
	}

	@Override
	public void resolved(UUID id, String resolution, String detail, long applied) {
		this.jdbc.sql("""
				update ops.dead_letter set resolution = :resolution, resolution_detail = :detail, resolved_at = :now,
				    applied_offset = :applied
				where id = :id and applied_offset < :applied
				""")
			.param("id", id)
			.param("resolution", resolution)
			.param("detail", detail)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("applied", applied)
			.update();
	}

	private DeadLetter letter(ResultSet row, int number) throws SQLException {
		OffsetDateTime resolvedAt = row.getObject("resolved_at", OffsetDateTime.class);
		return new DeadLetter(row.getObject("id", UUID.class), row.getString("group_name"), row.getString("topic"),
				row.getString("record_key"), row.getInt("record_partition"), row.getLong("record_offset"),
				row.getString("reason"), row.getString("detail"), row.getString("fingerprint"), row.getInt("attempts"),
				row.getBoolean("blocked"), row.getObject("parked_at", OffsetDateTime.class).toInstant(),
				row.getString("resolution"), row.getString("resolution_detail"),
				(resolvedAt != null) ? resolvedAt.toInstant() : null,
				this.json.readValue(row.getString("headers"), TEXTS), row.getString("payload"));
	}

}
