package uz.consbridge.gateway.consultation.web;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells requests that wait when the counterparts of their consultations are settled. One
 * query asks for all of them together, and only while there are any.
 */
@Component
@ConditionalOnRole(Role.API)
class LinkWatch {

	private static final Logger log = LoggerFactory.getLogger(LinkWatch.class);

	private static final Duration INTERVAL = Duration.ofMillis(60);

	private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

	private final AtomicBoolean looking = new AtomicBoolean();

	private final JdbcClient jdbc;

	LinkWatch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Waits until nothing of the consultation is pending, or the time is over. */
	void await(UUID consId, Duration longest) throws InterruptedException {
		Waiting one = new Waiting(consId, new CompletableFuture<>());
		this.waiting.add(one);
		lookSoon();
		try {
			one.settled().get(longest.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			log.debug("{} is still pending after {}", consId, longest);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			this.waiting.remove(one);
		}
	}

	private void lookSoon() {
		if (this.looking.compareAndSet(false, true)) {
			CompletableFuture.delayedExecutor(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)
				.execute(() -> Thread.ofVirtual().name("link-watch").start(this::look));
		}
	}

	private void look() {
		try {
			List<UUID> asked = this.waiting.stream().map(Waiting::consId).distinct().toList();
			this.jdbc.sql("""
					select cons_id from cons.consultations
					where cons_id in (:asked) and sync_chatwoot <> 'pending' and sync_onec <> 'pending'
					""").param("asked", asked.isEmpty() ? List.of(new UUID(0, 0)) : asked).query((row, _) -> {
				return row.getObject(1, UUID.class);
			}).list().forEach(this::settle);
		}
		catch (DataAccessException ex) {
			log.warn("Waiting requests cannot be told: {}", ex.toString());
		}
		finally {
			this.looking.set(false);
			if (!this.waiting.isEmpty()) {
				lookSoon();
			}
		}
	}

	private void settle(UUID consId) {
		this.waiting.removeIf((one) -> one.consId().equals(consId) && one.settled().complete(null));
	}

	/** A request that waits; several may wait for the same consultation. */
	private record Waiting(UUID consId, CompletableFuture<Void> settled) {

	}

}
