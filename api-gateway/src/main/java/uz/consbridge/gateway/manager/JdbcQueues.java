package uz.consbridge.gateway.manager;

import java.time.Instant;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.Status;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcQueues implements Queues {

	private final JdbcClient jdbc;

	JdbcQueues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void store(String refKey, @Nullable String managerKey, Status status, @Nullable Instant createdAt) {
		boolean waits = status == Status.PENDING || status == Status.OPEN;
		if (!waits || managerKey == null || createdAt == null) {
			remove(refKey);
			return;
		}
		this.jdbc.sql("""
				with ours as (select from cons.consultations where cl_ref_key = :key),
				gone as (delete from cons.queue_entries where ref_key = :key and exists (select from ours))
				insert into cons.queue_entries (ref_key, manager, create_date)
				select :key, :manager, :createdAt where not exists (select from ours)
				on conflict (ref_key) do update set manager = excluded.manager, create_date = excluded.create_date
				""")
			.param("key", refKey)
			.param("manager", managerKey)
			.param("createdAt", createdAt.atOffset(ZoneOffset.UTC))
			.update();
	}

	@Override
	public void remove(String refKey) {
		this.jdbc.sql("delete from cons.queue_entries where ref_key = :key").param("key", refKey).update();
	}

}
