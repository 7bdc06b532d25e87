package uz.consbridge.gateway.projection;

import java.time.ZoneOffset;

import uz.consbridge.events.Event;
import uz.consbridge.gateway.lock.Locks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers the events already applied, in the transaction that applies them. */
@Component
class Inbox {

	private final JdbcClient jdbc;

	private final Locks locks;

	Inbox(JdbcClient jdbc, Locks locks) {
		this.jdbc = jdbc;
		this.locks = locks;
	}

	/** Remembers the event; false if it was remembered before. */
	boolean first(Event<?> event) {
		return this.jdbc.sql("""
				insert into sys.inbox (day, event_id) values (:day, :id) on conflict (day, event_id) do nothing
				""")
			.param("day", event.time().atOffset(ZoneOffset.UTC).toLocalDate())
			.param("id", event.id())
			.update() == 1;
	}

	/**
	 * Keeps others from deciding about the same outside thing until the transaction ends;
	 * taken before any consultation is locked.
	 */
	void lock(String thing) {
		this.locks.take(thing);
	}

}
