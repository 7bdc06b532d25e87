package uz.consbridge.gateway.relay;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the heartbeat row whose way through the log proves progress. */
class Heart {

	private final JdbcClient jdbc;

	Heart(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void beat() {
		this.jdbc.sql("""
				insert into outbox.heartbeat (id, beat, time, horizon)
				values (1, 1, now(), pg_snapshot_xmin(pg_current_snapshot())::text::bigint)
				on conflict (id) do update set beat = heartbeat.beat + 1, time = excluded.time,
				    horizon = excluded.horizon
				""").update();
	}

}
