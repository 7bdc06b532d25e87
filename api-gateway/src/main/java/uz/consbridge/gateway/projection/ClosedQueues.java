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
import org.springframework.stereotype.Component;

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

	private final Clock clock;

	ClosedQueues(JdbcClient jdbc, Consultations consultations, Counterparts counterparts, ClientNotices notices,
			Managers managers, ConsultationProperties properties, Clock clock) {
		this.jdbc = jdbc;
		this.consultations = consultations;
		this.counterparts = counterparts;
		this.notices = notices;
		this.managers = managers;
		this.properties = properties;
		this.clock = clock;
	}

	void closed(String managerKey, LocalDate day) {
		LocalDate today = this.clock.instant().atZone(this.properties.zone()).toLocalDate();
		if (!day.equals(today)) {
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

	private List<UUID> waiting(String managerKey) {
		return this.jdbc.sql("""
				select cons_id from cons.consultations
				where manager = :manager and status in ('pending', 'open') and not denied order by cons_id
				""").param("manager", managerKey).query((row, number) -> row.getObject("cons_id", UUID.class)).list();
	}

}
