package uz.consbridge.gateway.projection;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;

import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what Chatwoot reported, with what became of it, for looking into. */
@Component
class ReportLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final EventCodec codec = new EventCodec();

	ReportLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void record(Event<?> event, String key, Applied applied) {
		this.jdbc.sql("""
				insert into log.webhook_log (day, source, event_id, type, key, cons_id, verdict, payload)
				values (:day, :source, :eventId, :type, :key, :consId, :verdict, :payload::jsonb)
				""")
			.param("day", this.clock.instant().atOffset(ZoneOffset.UTC).toLocalDate())
			.param("source", event.source())
			.param("eventId", event.id())
			.param("type", event.type())
			.param("key", key)
			.param("consId", applied.consId())
			.param("verdict", applied.verdict())
			.param("payload", new String(this.codec.payload(event.data()), StandardCharsets.UTF_8))
			.update();
	}

}
