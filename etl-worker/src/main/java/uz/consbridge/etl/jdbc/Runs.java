package uz.consbridge.etl.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.etl.job.Run;
import uz.consbridge.etl.job.Tally;

/** The history of runs. */
public final class Runs {

	private static final RowMapper<Run> RUN = (row, number) -> new Run(row.getObject("id", UUID.class),
			row.getString("job"), row.getString("instance"),
			Run.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
			instant(row.getObject("started_at", OffsetDateTime.class)),
			nullable(row.getObject("finished_at", OffsetDateTime.class)),
			new Tally(row.getInt("pages"), row.getLong("rows"), row.getLong("bytes"), row.getLong("published"),
					row.getLong("quarantined")),
			row.getString("watermark"), row.getString("error"), row.getBoolean("checks"));

	private final JdbcClient jdbc;

	public Runs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The run of that job that began last, checks aside. */
	public Optional<Run> last(String job) {
		return this.jdbc
			.sql("select * from etl.run where job = :job and not checks order by started_at desc, id desc limit 1")
			.param("job", job)
			.query(RUN)
			.optional();
	}

	/** The latest runs of a job, the newest first. */
	public List<Run> latest(String job, int limit) {
		return this.jdbc.sql("select * from etl.run where job = :job order by started_at desc, id desc limit :limit")
			.param("job", job)
			.param("limit", limit)
			.query(RUN)
			.list();
	}

	/**
	 * @param check whether nothing is kept of what it reads
	 */
	public void begin(UUID id, String job, String instance, boolean check, Instant now) {
		this.jdbc.sql("""
				insert into etl.run (id, job, instance, state, started_at, checks)
				values (:id, :job, :instance, 'running', :now, :check)""")
			.param("id", id)
			.param("job", job)
			.param("instance", instance)
			.param("check", check)
			.param("now", Watermarks.at(now))
			.update();
	}

	/** Ends what seems to go on: its instance died. */
	public void abandon(String job, Instant now) {
		this.jdbc.sql("""
				update etl.run set state = 'abandoned', error = instance || ' died', finished_at = :now
				where job = :job and state = 'running'""").param("job", job).param("now", Watermarks.at(now)).update();
	}

	public void progress(UUID id, Tally tally, @Nullable String watermark) {
		this.jdbc
			.sql("""
					update etl.run set pages = :pages, rows = :rows, bytes = :bytes, published = :published, quarantined = :quarantined,
					watermark = coalesce(:watermark, watermark) where id = :id""")
			.param("id", id)
			.param("pages", tally.pages())
			.param("rows", tally.rows())
			.param("bytes", tally.bytes())
			.param("published", tally.published())
			.param("quarantined", tally.quarantined())
			.param("watermark", watermark)
			.update();
	}

	public void end(UUID id, Run.State state, @Nullable String error, Instant now) {
		this.jdbc.sql("update etl.run set state = :state, error = :error, finished_at = :now where id = :id")
			.param("id", id)
			.param("state", state.word())
			.param("error", error)
			.param("now", Watermarks.at(now))
			.update();
	}

	public void forget(String job, Instant before) {
		this.jdbc.sql("delete from etl.run where job = :job and started_at < :before")
			.param("job", job)
			.param("before", Watermarks.at(before))
			.update();
	}

	private static Instant instant(OffsetDateTime time) {
		return time.toInstant();
	}

	private static @Nullable Instant nullable(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
