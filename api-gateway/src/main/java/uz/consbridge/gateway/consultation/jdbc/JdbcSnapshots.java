package uz.consbridge.gateway.consultation.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import uz.consbridge.gateway.consultation.HistoryEntry;
import uz.consbridge.gateway.consultation.Snapshots;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the inbox of the projector. */
@Component
class JdbcSnapshots implements Snapshots {

	private static final Duration INTERVAL = Duration.ofMillis(60);

	private final JdbcClient jdbc;

	JdbcSnapshots(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Set<String> await(Set<String> eventIds, Instant since, Duration longest) throws InterruptedException {
		long deadline = System.nanoTime() + longest.toNanos();
		Set<String> applied = applied(eventIds, since);
		while (!applied.containsAll(eventIds) && System.nanoTime() < deadline) {
			pause();
			applied = applied(eventIds, since);
		}
		return applied;
	}

	@Override
	public List<HistoryEntry> changedBy(UUID consId, Set<String> eventIds) {
		return this.jdbc.sql("""
				select at, kind, field, old_value, new_value, actor, origin, comment from log.change_log
				where cons_id = :id and event_id in (:events) order by at desc, position desc
				""").param("id", consId).param("events", eventIds).query(ViewRow::history).list();
	}

	private Set<String> applied(Set<String> eventIds, Instant since) {
		return new HashSet<>(this.jdbc.sql("select event_id from sys.inbox where day >= :day and event_id in (:events)")
			.param("day", since.atOffset(ZoneOffset.UTC).toLocalDate())
			.param("events", eventIds)
			.query((row, number) -> row.getString("event_id"))
			.list());
	}

	private static void pause() throws InterruptedException {
		try {
			CompletableFuture
				.runAsync(JdbcSnapshots::nothing,
						CompletableFuture.delayedExecutor(INTERVAL.toMillis(), TimeUnit.MILLISECONDS))
				.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void nothing() {
	}

}
