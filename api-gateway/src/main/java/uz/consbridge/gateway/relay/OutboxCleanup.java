package uz.consbridge.gateway.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes rows that are old enough and have been relayed. */
class OutboxCleanup {

	private static final Logger log = LoggerFactory.getLogger(OutboxCleanup.class);

	private static final int CHUNK = 5000;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Duration retention;

	private final Duration interval;

	private Instant next = Instant.EPOCH;

	OutboxCleanup(JdbcClient jdbc, Clock clock, Duration retention, Duration interval) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.retention = retention;
		this.interval = interval;
	}

	/**
	 * Removes them if it is time to.
	 * @param horizon every transaction below it has been relayed
	 */
	void runIfDue(long horizon) {
		Instant now = this.clock.instant();
		if (now.isBefore(this.next)) {
			return;
		}
		this.next = now.plus(this.interval);
		int removed = CHUNK;
		int total = 0;
		while (removed == CHUNK) {
			removed = removeChunk(now.minus(this.retention), horizon);
			total += removed;
		}
		if (total > 0) {
			log.info("{} relayed outbox rows older than {} removed", total, this.retention);
		}
	}

	private int removeChunk(Instant before, long horizon) {
		return this.jdbc.sql("""
				delete from outbox.events where sequence in (
				    select sequence from outbox.events
				    where time < :before and transaction < :horizon
				    order by time limit :chunk)
				""")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.param("horizon", horizon)
			.param("chunk", CHUNK)
			.update();
	}

}
