package uz.consbridge.gateway.audit.jdbc;

import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uz.consbridge.gateway.audit.Cause;
import uz.consbridge.gateway.audit.ChangeLog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcChangeLog implements ChangeLog {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient jdbc;

	JdbcChangeLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
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

	private static @Nullable String json(@Nullable Object value) {
		return (value != null) ? JSON.writeValueAsString(value) : null;
	}

}
