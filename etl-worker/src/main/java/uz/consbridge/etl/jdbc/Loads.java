package uz.consbridge.etl.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uz.consbridge.etl.job.Load;

/** How far the first load of each job is. */
public final class Loads {

	private final JdbcClient jdbc;

	public Loads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Load> find(String job) {
		return this.jdbc.sql("select * from etl.load where job = :job").param("job", job).query(Loads::load).optional();
	}

	/** Whether the job loads, or has to begin to. */
	public boolean open(String job) {
		return find(job).map((load) -> load.finishedAt() == null)
			.orElseGet(() -> new Watermarks(this.jdbc).text(job).isEmpty());
	}

	/**
	 * Begins a load, or goes on with one.
	 * @param expected rows to come, if 1C told
	 */
	public void begin(String job, @Nullable Long expected, Instant now) {
		this.jdbc.sql("""
				insert into etl.load (job, started_at, expected) values (:job, :now, :expected)
				on conflict (job) do nothing""")
			.param("job", job)
			.param("now", Watermarks.at(now))
			.param("expected", expected)
			.update();
	}

	public void progress(String job, int chunks, int rows) {
		this.jdbc.sql("update etl.load set chunks = chunks + :chunks, rows = rows + :rows where job = :job")
			.param("job", job)
			.param("chunks", chunks)
			.param("rows", rows)
			.update();
	}

	public void finish(String job, Instant now) {
		this.jdbc.sql("update etl.load set finished_at = :now where job = :job and finished_at is null")
			.param("job", job)
			.param("now", Watermarks.at(now))
			.update();
	}

	/** The job begins anew: its next run is a first load. */
	public void forget(String job) {
		this.jdbc.sql("delete from etl.load where job = :job").param("job", job).update();
		this.jdbc.sql("delete from etl.watermark where job = :job").param("job", job).update();
	}

	private static Load load(ResultSet row, int number) throws SQLException {
		OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
		return new Load(row.getObject("started_at", OffsetDateTime.class).toInstant(),
				(finished != null) ? finished.toInstant() : null, row.getInt("chunks"), row.getLong("rows"),
				row.getObject("expected", Long.class));
	}

}
