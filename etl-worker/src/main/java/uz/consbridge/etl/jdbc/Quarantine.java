package uz.consbridge.etl.jdbc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.etl.pull.Reading;

/**
 * Rows that could not be understood. They are kept as they came; one that is understood
 * later leaves.
 */
public final class Quarantine {

	private final JdbcClient jdbc;

	public Quarantine(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void keep(String entity, String job, Reading.Unreadable row, Instant now) {
		this.jdbc.sql("""
				insert into etl.quarantine (entity, key, job, field, problem, content, first_seen, last_seen)
				values (:entity, :key, :job, :field, :problem, :content, :now, :now)
				on conflict (entity, key) do update set field = excluded.field, problem = excluded.problem,
				content = excluded.content, last_seen = excluded.last_seen""")
			.param("entity", entity)
			.param("key", row.key())
			.param("job", job)
			.param("field", row.field())
			.param("problem", row.problem())
			.param("content", row.content())
			.param("now", Watermarks.at(now))
			.update();
	}

	public void release(String entity, Collection<String> keys) {
		this.jdbc.sql("delete from etl.quarantine where entity = :entity and key = any(:keys)")
			.param("entity", entity)
			.param("keys", keys.toArray(String[]::new))
			.update();
	}

	/** Those that were not seen since then leave. */
	public void forget(String entity, Instant before) {
		this.jdbc.sql("delete from etl.quarantine where entity = :entity and last_seen < :before")
			.param("entity", entity)
			.param("before", Watermarks.at(before))
			.update();
	}

	/** How many rows each job has in quarantine. */
	public Map<String, Long> counts() {
		Map<String, Long> counts = new HashMap<>();
		this.jdbc.sql("select job, count(*) as rows from etl.quarantine group by job").query((row) -> {
			counts.put(row.getString("job"), row.getLong("rows"));
		});
		return counts;
	}

}
