package uz.consbridge.etl.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.etl.pull.Reading;

/** The version of every row that was published last. */
public final class Seen {

	private static final RowMapper<UUID> KEY = (row, number) -> UUID.fromString(row.getString("key"));

	private final JdbcClient jdbc;

	public Seen(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What was published of those rows; a key without an entry was never published. */
	public Map<String, Version> versions(String entity, Collection<String> keys) {
		Map<String, Version> versions = new HashMap<>();
		this.jdbc.sql("select key, version, revision, open from etl.seen where entity = :entity and key = any(:keys)")
			.param("entity", entity)
			.param("keys", keys.toArray(String[]::new))
			.query((row) -> {
				versions.put(row.getString("key"),
						new Version(row.getString("version"), row.getInt("revision"), row.getBoolean("open")));
			});
		return versions;
	}

	public void save(String entity, Map<String, Version> versions, Instant now) {
		List<String> keys = List.copyOf(versions.keySet());
		List<Version> values = keys.stream().map(versions::get).toList();
		this.jdbc.sql("""
				insert into etl.seen (entity, key, version, revision, open, changed_at)
				select :entity, u.key, u.version, u.revision, u.open, :now
				from unnest(:keys, :versions, :revisions, :open) as u(key, version, revision, open)
				on conflict (entity, key) do update set version = excluded.version, revision = excluded.revision,
				open = excluded.open, changed_at = excluded.changed_at""")
			.param("entity", entity)
			.param("keys", keys.toArray(String[]::new))
			.param("versions", values.stream().map(Version::version).toArray(String[]::new))
			.param("revisions", values.stream().map(Version::revision).toArray(Integer[]::new))
			.param("open", values.stream().map(Version::open).toArray(Boolean[]::new))
			.param("now", Watermarks.at(now))
			.update();
	}

	/** Remembers rows of a first load; each counts as changed when it was in 1C. */
	public void load(String entity, Collection<Reading.Fact> facts, Instant now) {
		if (facts.isEmpty()) {
			return;
		}
		this.jdbc
			.sql("""
					insert into etl.seen as s (entity, key, version, revision, open, changed_at)
					select :entity, u.key, u.version, 1, u.open, least(u.at::timestamptz, :now)
					from unnest(:keys::text[], :versions::text[], :open::boolean[], :times::text[]) as u(key, version, open, at)
					on conflict (entity, key) do update set version = excluded.version, open = excluded.open,
					revision = s.revision + 1, changed_at = excluded.changed_at where s.version <> excluded.version""")
			.param("entity", entity)
			.param("keys", facts.stream().map(Reading.Fact::key).toArray(String[]::new))
			.param("versions", facts.stream().map(Reading.Fact::version).toArray(String[]::new))
			.param("open", facts.stream().map(Reading.Fact::open).toArray(Boolean[]::new))
			.param("times",
					facts.stream()
						.map((fact) -> ((fact.happenedAt() != null) ? fact.happenedAt() : now).toString())
						.toArray(String[]::new))
			.param("now", Watermarks.at(now))
			.update();
	}

	/**
	 * Forgets rows that changed before then and are not open.
	 * @param ahead keys of rows that are dated ahead, and read again until then
	 */
	public void forget(String entity, Instant before, Collection<String> ahead) {
		this.jdbc
			.sql("""
					delete from etl.seen where entity = :entity and changed_at < :before and not open and key <> all(:ahead)""")
			.param("entity", entity)
			.param("before", Watermarks.at(before))
			.param("ahead", ahead.toArray(String[]::new))
			.update();
	}

	/**
	 * Keys of the rows whose last version is another one.
	 * @param gone the version of what no longer exists
	 */
	public List<String> known(String entity, String gone) {
		return this.jdbc.sql("select key from etl.seen where entity = :entity and version <> :gone order by key")
			.param("entity", entity)
			.param("gone", gone)
			.query((row, number) -> row.getString("key"))
			.list();
	}

	/** Keys that are GUIDs, of rows that were open when they were published last. */
	public List<UUID> open(String entity) {
		return this.jdbc.sql("select key from etl.seen where entity = :entity and open order by key")
			.param("entity", entity)
			.query(KEY)
			.list();
	}

	/** Keys that are GUIDs, of rows that were published since then. */
	public List<UUID> changedSince(String entity, Instant since) {
		return this.jdbc.sql("select key from etl.seen where entity = :entity and changed_at >= :since order by key")
			.param("entity", entity)
			.param("since", Watermarks.at(since))
			.query(KEY)
			.list();
	}

	/**
	 * A published version.
	 *
	 * @param revision how many versions of the row were published
	 */
	public record Version(String version, int revision, boolean open) {

	}

}
