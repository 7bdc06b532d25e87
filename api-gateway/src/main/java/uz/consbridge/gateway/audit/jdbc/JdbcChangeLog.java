package uz.consbridge.gateway.audit.jdbc;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.audit.ChangeLog;
import uz.consbridge.gateway.bulk.Staging;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcChangeLog implements ChangeLog {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final List<String> COLUMNS = List.of("cons_id", "at", "kind", "field", "old_value", "new_value",
			"origin", "actor", "comment", "event_id");

	private final JdbcClient jdbc;

	private final Staging staging;

	JdbcChangeLog(JdbcClient jdbc, Staging staging) {
		this.jdbc = jdbc;
		this.staging = staging;
	}

	@Override
	public void record(UUID consId, Entry entry, Cause cause) {
		this.jdbc.sql("""
				insert into log.change_log (cons_id, at, kind, field, old_value, new_value, origin, actor, comment,
				    event_id)
				values (:consId, :at, :kind, :field, :old::jsonb, :new::jsonb, :origin, :actor, :comment, :eventId)
				""")
			.param("consId", consId)
			.param("at", cause.at().atOffset(ZoneOffset.UTC))
			.param("kind", entry.kind())
			.param("field", entry.field())
			.param("old", json(entry.oldValue()))
			.param("new", json(entry.newValue()))
			.param("origin", cause.origin().name())
			.param("actor", cause.actor())
			.param("comment", entry.comment())
			.param("eventId", cause.eventId())
			.update();
	}

	@Override
	public void recordAll(List<Change> changes) {
		this.staging.copy("log.change_log", COLUMNS, changes.stream().map(JdbcChangeLog::row).toList());
	}

	private static List<@Nullable Object> row(Change change) {
		Entry entry = change.entry();
		Cause cause = change.cause();
		return Arrays.asList(change.consId(), cause.at(), entry.kind(), entry.field(), json(entry.oldValue()),
				json(entry.newValue()), cause.origin().name(), cause.actor(), entry.comment(), cause.eventId());
	}

	private static @Nullable String json(@Nullable Object value) {
		return (value != null) ? JSON.writeValueAsString(value) : null;
	}

}
