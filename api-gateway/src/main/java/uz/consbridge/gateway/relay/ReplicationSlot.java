package uz.consbridge.gateway.relay;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The replication slot of the outbox and its publication. */
class ReplicationSlot {

	private static final Logger log = LoggerFactory.getLogger(ReplicationSlot.class);

	private final JdbcClient jdbc;

	private final String name;

	private final String publication;

	ReplicationSlot(JdbcClient jdbc, String name, String publication) {
		this.jdbc = jdbc;
		this.name = name;
		this.publication = publication;
	}

	/**
	 * A slot as the server shows it.
	 *
	 * @param confirmed up to where the server was told it may forget
	 * @param holder process that streams from it
	 * @param ours whether it decodes this database for pgoutput
	 * @param valid whether the server still keeps what it needs
	 */
	record Seen(String confirmed, @Nullable Integer holder, boolean ours, boolean valid) {

	}

	String name() {
		return this.name;
	}

	Optional<Seen> find() {
		return this.jdbc.sql("""
				select coalesce(confirmed_flush_lsn, '0/0')::text as confirmed, active_pid as holder,
				    plugin = 'pgoutput' and database = current_database() as ours,
				    coalesce(wal_status, 'lost') <> 'lost' as valid
				from pg_replication_slots where slot_name = ?
				""").param(this.name).query(Seen.class).optional();
	}

	boolean publicationExists() {
		return this.jdbc.sql("select exists (select 1 from pg_publication where pubname = ?)")
			.param(this.publication)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Drops the slot, if there is one, and creates it afresh. Whatever is not committed
	 * when this returns will be streamed from it; whatever is, can be read from the
	 * table.
	 * @return the position from which it streams
	 */
	String recreate() {
		if (find().isPresent()) {
			this.jdbc.sql("select pg_drop_replication_slot(?)").param(this.name).query((row) -> {
			});
		}
		this.jdbc.sql("drop publication if exists \"" + this.publication + "\"").update();
		this.jdbc
			.sql("create publication \"" + this.publication
					+ "\" for table outbox.events, outbox.heartbeat with (publish = 'insert, update')")
			.update();
		return this.jdbc.sql("select lsn::text from pg_create_logical_replication_slot(?, 'pgoutput')")
			.param(this.name)
			.query(String.class)
			.single();
	}

	/** Bytes of log the server keeps because of this slot. */
	long lagBytes() {
		return this.jdbc
			.sql("select pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)::bigint"
					+ " from pg_replication_slots where slot_name = ?")
			.param(this.name)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	/**
	 * Ends the connection that streams from the slot. Only the leader may call it, of a
	 * slot whose holder has lost the lead; at worst something is sent twice.
	 */
	void endHolder(Duration patience) {
		find().map(Seen::holder).ifPresent((pid) -> {
			log.warn("Slot {} is still held by process {} after {}; ending that connection", this.name, pid, patience);
			this.jdbc.sql("select pg_terminate_backend(?)").param(pid).query((row) -> {
			});
		});
	}

}
