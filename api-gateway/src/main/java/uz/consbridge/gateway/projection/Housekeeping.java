package uz.consbridge.gateway.projection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.gateway.consultation.IdempotencyKeys;
import uz.consbridge.gateway.lock.Locks;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the partitions of the coming days and drops what has served its time. Missing
 * partitions lose nothing: the default one takes the rows.
 */
@Component
class Housekeeping implements InitializingBean {

	private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

	private static final DateTimeFormatter SUFFIX = DateTimeFormatter.BASIC_ISO_DATE;

	/** Kafka keeps events for 30 days, so none older is expected to be new. */
	private static final int DAYS_BACK = 31;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Locks locks;

	private final ProjectionProperties properties;

	private final IdempotencyKeys keys;

	private final Clock clock;

	Housekeeping(JdbcClient jdbc, PlatformTransactionManager transactions, Locks locks, ProjectionProperties properties,
			IdempotencyKeys keys, Clock clock) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.locks = locks;
		this.properties = properties;
		this.keys = keys;
		this.clock = clock;
	}

	@Override
	public void afterPropertiesSet() {
		tidy();
	}

	@Scheduled(initialDelayString = "${consbridge.projection.housekeeping:1h}",
			fixedDelayString = "${consbridge.projection.housekeeping:1h}")
	void tidy() {
		LocalDate today = this.clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
		for (int ahead = -DAYS_BACK; ahead <= this.properties.partitionsAhead(); ahead++) {
			LocalDate day = today.plusDays(ahead);
			attempt(() -> create("sys.inbox", day));
			if (ahead >= 0) {
				attempt(() -> create("log.webhook_log", day));
			}
		}
		attempt(() -> drop("sys.inbox", today.minusDays(this.properties.inboxDays())));
		attempt(() -> drop("log.webhook_log", today.minusDays(this.properties.reportDays())));
		attempt(() -> this.jdbc
			.sql("delete from sys.unattached where received_at < now() - make_interval(days => :days)")
			.param("days", this.properties.unattachedDays())
			.update());
		attempt(() -> this.keys.purge(this.clock.instant()));
	}

	private static void attempt(Runnable work) {
		try {
			work.run();
		}
		catch (DataAccessException ex) {
			log.warn("Housekeeping failed and will be tried again: {}", ex.getMessage());
		}
	}

	private void create(String table, LocalDate day) {
		this.transaction.executeWithoutResult((status) -> {
			this.locks.take("housekeeping");
			this.jdbc
				.sql("create table if not exists %s_%s partition of %s for values from ('%s') to ('%s')"
					.formatted(table, day.format(SUFFIX), table, day, day.plusDays(1)))
				.update();
		});
	}

	private void drop(String table, LocalDate before) {
		List<@Nullable String> partitions = this.jdbc.sql("""
				select inhrelid::regclass::text from pg_inherits
				where inhparent = :table::regclass and inhrelid::regclass::text ~ '_[0-9]{8}$'
				""").param("table", table).query(String.class).list();
		partitions.stream()
			.filter(Objects::nonNull)
			.filter((name) -> name.substring(name.length() - 8).compareTo(before.format(SUFFIX)) < 0)
			.forEach((name) -> this.jdbc.sql("drop table if exists " + name).update());
	}

}
