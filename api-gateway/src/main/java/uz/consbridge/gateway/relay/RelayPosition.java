package uz.consbridge.gateway.relay;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the relay came, as noted in Postgres before the slot is told. */
class RelayPosition {

	private final JdbcClient jdbc;

	private final String slot;

	RelayPosition(JdbcClient jdbc, String slot) {
		this.jdbc = jdbc;
		this.slot = slot;
	}

	/**
	 * @param confirmedAhead whether the given confirmed position is beyond the noted one
	 * @param beyondLog whether the noted one is beyond the end of the server's log
	 */
	record Noted(boolean resending, boolean confirmedAhead, boolean beyondLog) {

	}

	/** What is noted, compared with the slot's confirmed position. */
	Optional<Noted> find(String confirmed) {
		return this.jdbc.sql("""
				select resending, :confirmed::pg_lsn > position as confirmed_ahead,
				    position > pg_current_wal_insert_lsn() as beyond_log
				from outbox.relay_offset where slot = :slot
				""").param("confirmed", confirmed).param("slot", this.slot).query(Noted.class).optional();
	}

	/** From now on all retained rows must be sent again, whatever happens. */
	void beginResending() {
		this.jdbc.sql("""
				insert into outbox.relay_offset (slot, position, resending) values (:slot, '0/0', true)
				on conflict (slot) do update set resending = true, stored_at = now()
				""").param("slot", this.slot).update();
	}

	/** They have been sent, and streaming goes on at the given position. */
	void endResending(String position) {
		this.jdbc
			.sql("update outbox.relay_offset set position = :position::pg_lsn, resending = false, stored_at = now()"
					+ " where slot = :slot")
			.param("position", position)
			.param("slot", this.slot)
			.update();
	}

	/** Notes a position; never goes back. */
	void advance(long position) {
		this.jdbc
			.sql("update outbox.relay_offset set position = greatest(position, '0/0'::pg_lsn + :position::numeric),"
					+ " stored_at = now() where slot = :slot")
			.param("position", position)
			.param("slot", this.slot)
			.update();
	}

}
