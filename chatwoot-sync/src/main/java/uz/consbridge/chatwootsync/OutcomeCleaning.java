package uz.consbridge.chatwootsync;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import uz.consbridge.chatwootsync.outcome.OutcomeTable;

/** Forgets outcomes that no redelivery can ask for any more. */
class OutcomeCleaning {

	private final OutcomeTable table;

	private final Clock clock;

	private final Duration kept;

	OutcomeCleaning(OutcomeTable table, Clock clock, Duration kept) {
		this.table = table;
		this.clock = clock;
		this.kept = kept;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
	void clean() {
		this.table.forget(this.kept, this.clock.instant());
	}

}
