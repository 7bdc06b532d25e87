package uz.consbridge.gateway.deadletter.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import uz.consbridge.gateway.deadletter.Run;
import uz.consbridge.gateway.deadletter.Runs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcRuns implements Runs {

	private final JdbcClient jdbc;

	private final Clock clock;

	JdbcRuns(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Optional<Run> find(UUID runId) {
		return this.jdbc.sql("select * from ops.replay_run where run_id = ?")
			.param(runId)
			.query(JdbcRuns::run)
			.optional();
	}

	@Override
	@Transactional
	public void add(Run run, @Nullable String address) {
		this.jdbc
			.sql("""
					insert into ops.replay_run (run_id, action, scope, group_name, topic, record_key, dead_letter_id,
					    requested_by, reason, state, detail, requested_at, finished_at)
					values (:id, :action, :scope, :group, :topic, :key, :letter, :by, :reason, :state, :detail, :at, :finished)
					""")
			.param("id", run.runId())
			.param("action", run.action().name())
			.param("scope", run.scope().name())
			.param("group", run.group())
			.param("topic", run.topic())
			.param("key", run.key())
			.param("letter", run.deadLetterId())
			.param("by", run.by())
			.param("reason", run.reason())
			.param("state", run.state().name())
			.param("detail", run.detail())
			.param("at", run.requestedAt().atOffset(ZoneOffset.UTC))
			.param("finished", offset(run.finishedAt()))
			.update();
		this.jdbc
			.sql("""
					insert into ops.audit (at, actor, address, action, group_name, record_key, dead_letter_id, run_id, reason)
					values (:at, :by, :address, :action, :group, :key, :letter, :id, :reason)
					""")
			.param("at", run.requestedAt().atOffset(ZoneOffset.UTC))
			.param("by", run.by())
			.param("address", address)
			.param("action", run.action() + " " + run.scope())
			.param("group", run.group())
			.param("key", run.key())
			.param("letter", run.deadLetterId())
			.param("id", run.runId())
			.param("reason", run.reason())
			.update();
	}

	@Override
	public void finished(UUID runId, int replayed, int discarded, int left, String detail) {
		this.jdbc.sql("""
				update ops.replay_run set state = 'FINISHED', replayed = :replayed, discarded = :discarded,
				    left_parked = :left, detail = :detail, finished_at = :now
				where run_id = :id and state <> 'FINISHED'
				""")
			.param("replayed", replayed)
			.param("discarded", discarded)
			.param("left", left)
			.param("detail", detail)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("id", runId)
			.update();
	}

	@Override
	public void failed(UUID runId, String detail) {
		this.jdbc
			.sql("update ops.replay_run set state = 'FAILED', detail = ?, finished_at = ?"
					+ " where run_id = ? and state = 'REQUESTED'")
			.params(detail, this.clock.instant().atOffset(ZoneOffset.UTC), runId)
			.update();
	}

	private static Run run(ResultSet row, int number) throws SQLException {
		int left = row.getInt("left_parked");
		Integer known = row.wasNull() ? null : left;
		OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
		return new Run(row.getObject("run_id", UUID.class), Run.Action.valueOf(row.getString("action")),
				Run.Scope.valueOf(row.getString("scope")), row.getString("group_name"), row.getString("topic"),
				row.getString("record_key"), row.getObject("dead_letter_id", UUID.class), row.getString("requested_by"),
				row.getString("reason"), Run.State.valueOf(row.getString("state")), row.getInt("replayed"),
				row.getInt("discarded"), known, row.getString("detail"),
				row.getObject("requested_at", OffsetDateTime.class).toInstant(),
				(finished != null) ? finished.toInstant() : null);
	}

	private static @Nullable OffsetDateTime offset(@Nullable Instant time) {
		return (time != null) ? time.atOffset(ZoneOffset.UTC) : null;
	}

}
