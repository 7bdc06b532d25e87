package uz.consbridge.gateway.projection;

import java.time.ZoneOffset;
import java.util.SequencedCollection;

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

	/** The same for many things whose names begin alike; in the given order. */
	void lockAll(String prefix, SequencedCollection<String> names) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(n, 3)) from unnest(:names::text[]) as n")
			.param("names", names.stream().map(prefix::concat).toArray(String[]::new))
			.query((row, number) -> true)
			.list();
	}

}
