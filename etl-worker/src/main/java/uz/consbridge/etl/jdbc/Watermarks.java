package uz.consbridge.etl.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each job has read. */
public final class Watermarks {

	private final JdbcClient jdbc;

	public Watermarks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Instant> find(String job) {
		return text(job).map(Instant::parse);
	}

	/** As it is written: an instant, or a code. */
	public Optional<String> text(String job) {
		return this.jdbc.sql("select position from etl.watermark where job = :job")
			.param("job", job)
			.query(String.class)
			.optional();
	}

	/** A watermark never goes back. */
	public void advance(String job, Instant position, Instant now) {
		this.jdbc.sql("""
				insert into etl.watermark as w (job, position, updated_at) values (:job, :position, :now)
				on conflict (job) do update set position = excluded.position, updated_at = excluded.updated_at
				where w.position::timestamptz < excluded.position::timestamptz""")
			.param("job", job)
			.param("position", position.toString())
			.param("now", at(now))
			.update();
	}

	/** Codes ascend as texts do. */
	public void advance(String job, String code, Instant now) {
		this.jdbc.sql("""
				insert into etl.watermark as w (job, position, updated_at) values (:job, :position, :now)
				on conflict (job) do update set position = excluded.position, updated_at = excluded.updated_at
				where w.position collate "C" < excluded.position collate "C\"""")
			.param("job", job)
			.param("position", code)
			.param("now", at(now))
			.update();
	}

	static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
