package uz.consbridge.gateway.projection;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import uz.consbridge.events.Event;
import uz.consbridge.events.EventCodec;
import uz.consbridge.events.EventCodec.Decoded;
import uz.consbridge.events.OneCEvent;
import uz.consbridge.events.Target;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports about something not yet known. */
@Component
class Unattached {

	private final JdbcClient jdbc;

	private final EventCodec codec = new EventCodec();

	Unattached(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps a report until the thing with this key of the system is known. */
	void keep(Target system, String key, Event<?> event) {
		this.jdbc.sql("""
				insert into sys.unattached (system, outside_key, event_id, type, source, time, payload)
				values (:system, :key, :id, :type, :source, :time, :payload::jsonb) on conflict (event_id) do nothing
				""")
			.param("system", system.name())
			.param("key", key)
			.param("id", event.id())
			.param("type", event.type())
			.param("source", event.source())
			.param("time", event.time().atOffset(ZoneOffset.UTC))
			.param("payload", new String(this.codec.payload(event.data()), StandardCharsets.UTF_8))
			.update();
	}

	/** Keeps reports, each until the thing with its key is known. */
	void keepAll(Target system, List<? extends Event<? extends OneCEvent>> events) {
		if (events.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				insert into sys.unattached (system, outside_key, event_id, type, source, time, payload)
				select :system, k.key, k.id, k.type, k.source, k.time::timestamptz, k.payload::jsonb
				from unnest(:keys::text[], :ids::text[], :types::text[], :sources::text[], :times::text[],
				    :payloads::text[]) as k (key, id, type, source, time, payload)
				on conflict (event_id) do nothing
				""")
			.param("system", system.name())
			.param("keys", texts(events, (event) -> event.data().key()))
			.param("ids", texts(events, Event::id))
			.param("types", texts(events, Event::type))
			.param("sources", texts(events, Event::source))
			.param("times", texts(events, (event) -> event.time().toString()))
			.param("payloads", texts(events, (event) -> EventCodec.text(this.codec.payload(event.data()))))
			.update();
	}

	private static String[] texts(List<? extends Event<? extends OneCEvent>> events,
			Function<Event<? extends OneCEvent>, String> text) {
		return events.stream().map(text).toArray(String[]::new);
	}

	/** Takes the reports about any of them out, in the order in which they came. */
	List<Event<?>> takeAll(Target system, Collection<String> keys) {
		return this.jdbc
			.sql("""
					with taken as (delete from sys.unattached where system = :system and outside_key = any(:keys) returning *)
					select * from taken order by position
					""")
			.param("system", system.name())
			.param("keys", keys.toArray(String[]::new))
			.query(this::event)
			.list();
	}

	/** Takes the reports about it out, in the order in which they came. */
	List<Event<?>> take(Target system, String key) {
		return this.jdbc.sql("""
				with taken as (delete from sys.unattached where system = :system and outside_key = :key returning *)
				select * from taken order by position
				""").param("system", system.name()).param("key", key).query(this::event).list();
	}

	private Event<?> event(ResultSet row, int number) throws SQLException {
		Map<String, String> headers = Map.of("ce_id", row.getString("event_id"), "ce_type", row.getString("type"),
				"ce_source", row.getString("source"), "ce_time",
				row.getObject("time", OffsetDateTime.class).toInstant().toString());
		return switch (this.codec.decode(headers, row.getString("payload").getBytes(StandardCharsets.UTF_8))) {
			case Decoded.Intact intact -> intact.event();
			case Decoded.Malformed malformed -> throw new IllegalStateException(malformed.reason());
		};
	}

}
