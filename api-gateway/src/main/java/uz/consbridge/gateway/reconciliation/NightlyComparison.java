package uz.consbridge.gateway.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uz.consbridge.gateway.ConditionalOnRole;
import uz.consbridge.gateway.Role;
import uz.consbridge.gateway.consultation.AskForSnapshots;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has every open consultation read again in both systems once a night, batch by batch.
 * The requests travel in the order of each consultation's decisions, so none of our own
 * writes is still on its way when the answer is read. Instances take turns; a restart
 * goes on where the last batch ended.
 */
@Component
@ConditionalOnRole(Role.PROJECTOR)
class NightlyComparison {

	private static final Logger log = LoggerFactory.getLogger(NightlyComparison.class);

	private final ComparisonRows rows;

	private final AskForSnapshots ask;

	private final Differences differences;

	private final TransactionTemplate transaction;

	private final ReconciliationProperties properties;

	private final Clock clock;

	NightlyComparison(ComparisonRows rows, AskForSnapshots ask, Differences differences,
			PlatformTransactionManager transactions, ReconciliationProperties properties, Clock clock) {
		this.rows = rows;
		this.ask = ask;
		this.differences = differences;
		this.transaction = new TransactionTemplate(transactions);
		this.properties = properties;
		this.clock = clock;
	}

	@Scheduled(initialDelayString = "${consbridge.reconciliation.step:5s}",
			fixedDelayString = "${consbridge.reconciliation.step:5s}")
	void step() {
		ZonedDateTime now = this.clock.instant().atZone(this.properties.zone());
		LocalTime time = now.toLocalTime();
		if (!this.properties.enabled() || time.isBefore(this.properties.after())
				|| !time.isBefore(this.properties.until())) {
			return;
		}
		try {
			this.transaction.executeWithoutResult((status) -> step(now.toLocalDate()));
		}
		catch (DataAccessException ex) {
			log.info("The nightly comparison pauses: {}", ex.getClass().getSimpleName());
		}
	}

	/**
	 * Asks about the next consultations of the day, in the order they are to be locked.
	 */
	private void step(LocalDate day) {
		if (!this.rows.begin(day)) {
			return;
		}
		List<UUID> next = this.rows.next(day, this.properties.batch(), this.properties.endedDays());
		next.forEach((consId) -> this.ask.snapshots(consId, "nightly"));
		if (next.isEmpty()) {
			int asked = this.rows.end(day);
			this.differences.forget(this.clock.instant().minus(Duration.ofDays(this.properties.keptDays())));
			log.info("The comparison of {} has asked about {} consultations", day, asked);
		}
		else {
			this.rows.moveOn(day, next.getLast(), next.size());
		}
	}

}
