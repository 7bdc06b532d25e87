package uz.consbridge.gateway.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each day's comparison has come, and what comes next. */
@Component
class ComparisonRows {

	private static final UUID FIRST = new UUID(0, 0);

	private final JdbcClient jdbc;

	private final Clock clock;

	ComparisonRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Locks the day; false if it is done, or another instance is at it. */
	boolean begin(LocalDate day) {
		this.jdbc.sql(
				"insert into sys.comparison (day, cursor, started_at) values (:day, :first, :now) on conflict do nothing")
			.param("day", day)
			.param("first", FIRST)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return this.jdbc
			.sql("select day from sys.comparison where day = :day and ended_at is null for update skip locked")
			.param("day", day)
			.query((row, number) -> true)
			.optional()
			.orElse(false);
	}

	/**
	 * Linked consultations that are open, and those ended lately whose conversation
	 * nobody is known to have resolved.
	 */
	List<UUID> next(LocalDate day, int limit, int endedDays) {
		return this.jdbc.sql("""
				select c.cons_id from cons.consultations c, sys.comparison d
				where d.day = :day and c.cons_id > d.cursor
				  and (c.sync_chatwoot = 'linked' or c.sync_onec = 'linked')
				  and (c.status not in ('closed', 'resolved', 'cancelled')
				    or c.sync_chatwoot = 'linked' and not c.reopening_noticed and c.end_date > :endedAfter
				      and exists (select from sys.shadows s where s.cons_id = c.cons_id and s.system = 'CHATWOOT'
				        and s.state #>> '{values,status}' in ('open', 'pending')))
				order by c.cons_id limit :limit
				""")
			.param("day", day)
			.param("endedAfter", this.clock.instant().minus(Duration.ofDays(endedDays)).atOffset(ZoneOffset.UTC))
			.param("limit", limit)
			.query((row, number) -> row.getObject("cons_id", UUID.class))
			.list();
	}

	void moveOn(LocalDate day, UUID cursor, int asked) {
		this.jdbc.sql("update sys.comparison set cursor = :cursor, asked = asked + :asked where day = :day")
			.param("cursor", cursor)
			.param("asked", asked)
			.param("day", day)
			.update();
	}

	/** The day is done; returns how many consultations were asked about. */
	int end(LocalDate day) {
		return this.jdbc.sql("update sys.comparison set ended_at = :now where day = :day returning asked")
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("day", day)
			.query(Integer.class)
			.single();
	}

}
