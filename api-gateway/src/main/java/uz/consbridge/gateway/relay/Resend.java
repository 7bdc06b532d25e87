package uz.consbridge.gateway.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ExecutionException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends all retained rows from the table, in the order of their sequence, after the slot
 * was created afresh. A row committed before the slot's creation is seen by every page
 * read here; one committed after it is streamed. Nothing lies in between; what lies in
 * both is sent twice, which consumers expect.
 */
class Resend {

	private static final Logger log = LoggerFactory.getLogger(Resend.class);

	private static final int PAGE = 1000;

	private final JdbcClient jdbc;

	private final ReplicationSlot slot;

	private final RelayPosition position;

	private final RelayProgress progress;

	Resend(JdbcClient jdbc, ReplicationSlot slot, RelayPosition position, RelayProgress progress) {
		this.jdbc = jdbc;
		this.slot = slot;
		this.position = position;
		this.progress = progress;
	}

	/** Creates the slot and sends everything; returns the number of rows sent. */
	long run(OutboxProducer producer) throws InterruptedException, ExecutionException {
		this.position.beginResending();
		String from = this.slot.recreate();
		long sent = 0;
		long last = 0;
		List<OutboxRow> page = pageAfter(last);
		while (!page.isEmpty()) {
			this.progress.sending();
			producer.send(page);
			this.progress.sent(true);
			sent += page.size();
			last = page.getLast().sequence();
			page = pageAfter(last);
		}
		this.position.endResending(from);
		log.info("Slot {} created at {}; {} retained rows sent from the table", this.slot.name(), from, sent);
		return sent;
	}

	private List<OutboxRow> pageAfter(long sequence) {
		return this.jdbc.sql("select * from outbox.events where sequence > ? order by sequence limit " + PAGE)
			.param(sequence)
			.query(Resend::row)
			.list();
	}

	private static OutboxRow row(ResultSet row, int number) throws SQLException {
		return new OutboxRow(row.getLong("sequence"), row.getString("id"), row.getString("key"), row.getString("type"),
				row.getString("source"), row.getObject("time", OffsetDateTime.class).toInstant(),
				row.getString("subject"), row.getString("traceparent"), row.getString("payload"));
	}

}
