package uz.consbridge.gateway.projection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import uz.consbridge.gateway.consultation.ConsultationProperties;
import uz.consbridge.gateway.consultation.ClientNotices;
import uz.consbridge.gateway.consultation.Consultations;
import uz.consbridge.gateway.consultation.Counterparts;
import uz.consbridge.gateway.consultation.SyncState;
import uz.consbridge.gateway.manager.Managers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What it means that a manager's queue is closed: whoever waits in it is told, once, on
 * that day. Nothing is given to another manager; supervisors do that in 1C.
 */
@Component
class ClosedQueues {

	private final JdbcClient jdbc;

	private final Consultations consultations;

	private final Counterparts counterparts;

	private final ClientNotices notices;

	private final Managers managers;

	private final ConsultationProperties properties;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ClosedQueues(JdbcClient jdbc, PlatformTransactionManager transactions, Consultations consultations,
			Counterparts counterparts, ClientNotices notices, Managers managers, ConsultationProperties properties,
			Clock clock) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.consultations = consultations;
		this.counterparts = counterparts;
		this.notices = notices;
		this.managers = managers;
		this.properties = properties;
		this.clock = clock;
	}

	/** Tells about queues that were closed ahead, once their day has begun. */
	@Scheduled(initialDelayString = "${consbridge.projection.closings:1m}",
			fixedDelayString = "${consbridge.projection.closings:1m}")
	void tell() {
		LocalDate today = today();
		this.jdbc.sql("select manager_key from cons.queue_closing where day = :day and not told")
			.param("day", today)
			.query((row, number) -> row.getString("manager_key"))
			.list()
			.forEach((managerKey) -> this.transaction.executeWithoutResult((status) -> closed(managerKey, today)));
	}

	/** A queue is closed for a day. */
	void closed(String managerKey, LocalDate day) {
		if (!day.equals(today()) || this.jdbc.sql("""
				update cons.queue_closing set told = true where manager_key = :manager and day = :day and not told
				""").param("manager", managerKey).param("day", day).update() == 0) {
			return;
		}
		String name = this.managers.nameOf(managerKey).orElse(managerKey);
		waiting(managerKey).forEach((consId) -> this.consultations.lock(consId)
			.filter((consultation) -> consultation.chatwoot() != SyncState.NOT_REQUIRED
					&& !consultation.status().terminal())
			.ifPresent((consultation) -> {
				this.counterparts.notice(consultation, "queue-closed", Map.of("manager", name, "day", day.toString()));
				this.notices.queueClosed(consultation, name, day.toString());
			}));
	}

	private LocalDate today() {
		return this.clock.instant().atZone(this.properties.zone()).toLocalDate();
	}

	private List<UUID> waiting(String managerKey) {
		return this.jdbc.sql("""
				select cons_id from cons.consultations
				where manager = :manager and status in ('pending', 'open') and not denied order by cons_id
				""").param("manager", managerKey).query((row, number) -> row.getObject("cons_id", UUID.class)).list();
	}

}
